import { Task } from '../components/task.ts';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, type ParagraphQuery } from '../api/calls.ts';
import { LABELS, type ListedParagraph, type Page } from '../api/types.ts';
import { empty, failure, loading, outcome } from '../components/notes.ts';
import '../components/shares-bar.ts';
import { day } from '../format/dates.ts';
import { percent, plural } from '../format/numbers.ts';
import { countsAs } from '../format/paragraphs.ts';
import { probabilityParts } from '../format/parts.ts';
import { lastDay } from '../format/ranges.ts';
import { adjust, link, linkWith } from '../router.ts';
import { LOOKS, mark, named } from '../theme/stance.ts';
import { DashboardPage } from './page.ts';

const PAGE = 50;

/** The paragraphs behind a figure. */
@customElement('paragraphs-page')
export class ParagraphsPage extends DashboardPage {
  static override styles = [...DashboardPage.styles, css`
    .filters { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: center; }
    .filter { display: inline-flex; align-items: center; gap: var(--space-1); padding-left: var(--space-3); min-height: 2.25rem;
      border: 1px solid var(--line); border-radius: 999px; background: var(--surface); font-size: var(--font-small); }
    .filter a { display: grid; place-items: center; width: 2.25rem; height: 2.25rem; text-decoration: none; color: var(--quiet); }
    .filters .end { margin-left: auto; display: flex; gap: var(--space-2); align-items: end; }
    ol.card { padding: 0; }
    li { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: var(--space-1) var(--space-4); padding: var(--space-4) var(--space-5); }
    li + li { border-top: 1px solid var(--line); }
    .said { display: grid; gap: var(--space-2); align-content: start; font-size: var(--font-small); --bar-height: 0.5rem; }
    .said .label { font-weight: 600; }
    .text { max-width: 46rem; line-height: 1.6; }
    .meta { font-size: var(--font-small); color: var(--quiet); margin-top: var(--space-1); }
    .supportive-side { border-inline-start: 3px solid var(--supportive); }
    .neutral-side { border-inline-start: 3px solid var(--neutral); }
    .critical-side { border-inline-start: 3px solid var(--critical); }
    .undecided-side { border-inline-start: 3px dashed var(--line-strong); }
    .more { justify-self: start; }
    @media (max-width: 40rem) {
      li { grid-template-columns: 1fr; padding: var(--space-4); }
      .said { grid-template-columns: auto 6rem; align-items: center; justify-content: space-between; }
      .filters .end { margin-left: 0; }
    }
  `];

  @state() private later: readonly ListedParagraph[] = [];
  @state() private next: string | null = null;
  @state() private problem: unknown;

  private readonly first = new Task(this, {
    task: async ([query]: readonly [string], { signal }): Promise<Page<ListedParagraph>> => {
      const page = await api.paragraphs({ ...JSON.parse(query) as ParagraphQuery, limit: PAGE }, signal);
      this.next = page.next;
      return page;
    },
    args: () => [JSON.stringify(this.query())] as const,
  });

  private readonly names = new Task(this, {
    task: ([subject, source]: readonly [string | undefined, string | undefined], { signal }) => Promise.all([
      subject === undefined ? undefined : api.subject(subject, signal),
      source === undefined ? undefined : api.source(source, signal),
    ]),
    args: () => [this.parameter('subject'), this.parameter('source')] as const,
  });

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('parameters')) {
      this.later = [];
      this.problem = undefined;
    }
  }

  override render() {
    const [subject, source] = this.names.value ?? [];
    const about = subject?.name ?? 'all subjects';
    this.name(`Paragraphs on ${about}`);
    return html`<div class="head">
        <p class="small">${subject === undefined
          ? html`<a href=${link('overview')}>All subjects</a>`
          : html`<a href=${link('subject', { subject: subject.id })}>${subject.name}</a>`}</p>
        <h1>Paragraphs</h1></div>
      ${this.filters(subject?.name, source?.name)}
      ${outcome(this.first, () => loading('paragraphs', '40rem'), (page, stale) => this.list(page, stale))}`;
  }

  private query(): ParagraphQuery {
    const corrected = this.parameter('corrected');
    return {
      subject: this.parameter('subject'),
      source: this.parameter('source'),
      author: this.parameter('author'),
      from: this.parameter('from'),
      to: this.parameter('to'),
      stance: this.parameter('stance'),
      corrected: corrected === undefined ? undefined : corrected === 'true',
    };
  }

  private filters(subject: string | undefined, source: string | undefined) {
    const { from, to, author } = this.query();
    const range = from === undefined && to === undefined
      ? undefined
      : `${from === undefined ? 'Until' : day(from)}${to === undefined ? ' and later' : ` ${from === undefined ? '' : '– '}${day(lastDay(to))}`}`;
    return html`<div class="filters">
      ${filter(subject, 'subject', { subject: undefined })}
      ${filter(source, 'source', { source: undefined })}
      ${filter(author, 'author', { author: undefined })}
      ${filter(range, 'dates', { from: undefined, to: undefined })}
      <div class="end">
        <div class="field"><label for="stance">Counted as</label>
          <select id="stance" @change=${(event: Event) => adjust({ stance: (event.target as HTMLSelectElement).value || undefined })}>
            <option value="">Any stance</option>
            ${LABELS.map((label) => html`<option value=${label} ?selected=${label === this.parameter('stance')}>
              ${LOOKS[label].symbol} ${LOOKS[label].name}</option>`)}
          </select></div>
        <a class="button" href=${api.paragraphsAsCsv(this.query())} download="paragraphs.csv">All as CSV</a>
      </div>
    </div>`;
  }

  private list(page: Page<ListedParagraph>, stale: boolean) {
    const paragraphs = [...page.items, ...this.later];
    if (paragraphs.length === 0) {
      return empty('No paragraphs fit', 'Take a condition away, or choose another stance.',
        html`<a class="button" href=${linkWith({ stance: undefined, from: undefined, to: undefined })}>Any stance and date</a>`);
    }
    return html`<ol class="card ${stale ? 'stale' : ''}" aria-busy=${stale}>${paragraphs.map(item)}</ol>
      ${this.problem === undefined ? nothing : failure(this.problem, () => void this.more())}
      ${this.next === null
        ? html`<p class="quiet small">${plural(paragraphs.length, 'paragraph')}: these are all.</p>`
        : html`<button class="more" @click=${this.more}>Show more</button>`}`;
  }

  private readonly more = async () => {
    if (this.next === null) {
      return;
    }
    try {
      this.problem = undefined;
      const page = await api.paragraphs({ ...this.query(), limit: PAGE, cursor: this.next });
      this.later = [...this.later, ...page.items];
      this.next = page.next;
    } catch (error) {
      this.problem = error;
    }
  };
}

function filter(name: string | undefined, what: string, without: Record<string, undefined>) {
  return name === undefined
    ? nothing
    : html`<span class="filter">${name}<a href=${linkWith(without)} aria-label="Leave out the condition on ${what}">✕</a></span>`;
}

function item(paragraph: ListedParagraph) {
  const label = countsAs(paragraph) ?? 'neutral';
  const href = link('article', { id: paragraph.articleId, paragraph: paragraph.index });
  return html`<li class="${label}-side">
    <div class="said">
      ${named(label)}
      <shares-bar .parts=${probabilityParts(paragraph.probabilities)}></shares-bar>
      ${paragraph.correction === null
        ? nothing
        : html`<span class="quiet">Corrected; the model: ${mark(paragraph.stance, 10)} ${LOOKS[paragraph.stance].name.toLowerCase()}</span>`}
    </div>
    <div><p class="text">${paragraph.text}</p>
      <p class="meta"><a href=${href}>${paragraph.title ?? 'Untitled article'}</a> · ${paragraph.source?.name ?? 'no source'}
        · ${paragraph.publishedAt === null ? 'no date' : day(paragraph.publishedAt)}
        ${paragraph.quotedShare > 0.05 ? html` · ${percent(paragraph.quotedShare)} quoted` : nothing}</p></div>
  </li>`;
}
