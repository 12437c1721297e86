import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api } from '../api/calls.ts';
import type { CorrectionLine } from '../api/types.ts';
import '../components/correction-item.ts';
import { empty, failure, loading, outcome } from '../components/notes.ts';
import { Task } from '../components/task.ts';
import { plural } from '../format/numbers.ts';
import { link } from '../router.ts';
import { DashboardPage } from './page.ts';

const PAGE = 50;

/** What people changed, the latest first. */
@customElement('corrections-page')
export class CorrectionsPage extends DashboardPage {
  static override styles = [...DashboardPage.styles, css`
    .head { grid-template-columns: minmax(0, 1fr) auto; align-items: end; gap: var(--space-2) var(--space-5); }
    .head > div:first-child { display: grid; gap: var(--space-2); }
    .tools { display: flex; flex-wrap: wrap; gap: var(--space-2); }
    ol.card { padding: 0; overflow: hidden; }
    li + li { border-top: 1px solid var(--line); }
    .more { justify-self: start; }
    @media (max-width: 50rem) { .head { grid-template-columns: minmax(0, 1fr); } }
  `];

  @state() private lines: readonly CorrectionLine[] = [];
  @state() private all = false;
  @state() private problem: unknown;

  private readonly first = new Task(this, {
    task: async (_: readonly [], { signal }) => {
      this.lines = await api.corrections({ limit: PAGE }, signal);
      this.all = this.lines.length < PAGE;
      return true;
    },
    args: () => [] as const,
  });

  override render() {
    this.name('Corrections');
    return html`<div class="head"><div><h1>Corrections</h1>
        <p class="quiet">What people changed, the latest first. A correction counts at once; the model’s answer stays beside it.</p></div>
        <div class="tools"><a class="button" href=${link('paragraphs', { corrected: 'true' })}>By subject and date</a>
          <a class="button" href=${api.paragraphsAsCsv({ corrected: true })} download="corrections.csv">All as CSV</a></div></div>
      ${outcome(this.first, () => loading('corrections', '30rem'), () => this.list())}`;
  }

  private list() {
    if (this.lines.length === 0) {
      return empty('Nobody has corrected anything yet',
        'Open an article, go to a paragraph that the model got wrong, and press s, n or c, or one of the buttons below it.',
        html`<a class="button" href=${link('paragraphs')}>Find a paragraph</a>`);
    }
    return html`<ol class="card">${this.lines.map((line) => html`<li><correction-item .line=${line}></correction-item></li>`)}</ol>
      ${this.problem === undefined ? nothing : failure(this.problem, () => void this.more())}
      ${this.all
        ? html`<p class="quiet small">${plural(this.lines.length, 'change')}: these are all.</p>`
        : html`<button class="more" @click=${this.more}>Show older ones</button>`}`;
  }

  private readonly more = async () => {
    try {
      this.problem = undefined;
      const older = await api.corrections({ limit: PAGE, after: this.lines.at(-1)?.cursor });
      this.lines = [...this.lines, ...older];
      this.all = older.length < PAGE;
    } catch (error) {
      this.problem = error;
    }
  };
}
