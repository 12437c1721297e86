import { Task } from '../components/task.ts';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api } from '../api/calls.ts';
import type { Tagged } from '../api/client.ts';
import { Problem } from '../api/problem.ts';
import type { Article, Correction, Evidence, Stance } from '../api/types.ts';
import { EVIDENCE_MARKS, QUOTATION_MARKS } from '../components/article-paragraph.ts';
import { empty, loading, outcome } from '../components/notes.ts';
import '../components/shares-bar.ts';
import { countedParts } from '../format/parts.ts';
import { day } from '../format/dates.ts';
import { net, plural } from '../format/numbers.ts';
import { adjust, link } from '../router.ts';
import { LOOKS } from '../theme/stance.ts';
import { DashboardPage } from './page.ts';

const KEYS: Readonly<Record<string, Stance>> = { s: 'supportive', n: 'neutral', c: 'critical' };
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

interface Change {
  readonly index: number;
  readonly before: Correction | null;
}

/** An article with the stance of each paragraph, which a person may correct. */
@customElement('article-page')
export class ArticlePage extends DashboardPage {
  static override styles = [...DashboardPage.styles, css`
    .meta { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); color: var(--quiet); font-size: var(--font-small); }
    .summary { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--space-2) var(--space-5); align-items: center;
      --bar-height: 1.75rem; }
    @media (max-width: 50rem) { .summary { grid-template-columns: minmax(0, 1fr); } }
    .help { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: center; }
    /* Says more once the evidence has come: on a line of its own, it moves nothing */
    .help .marks { flex: 0 0 100%; }
    kbd { font: 600 0.75rem var(--font); padding: 0.05em 0.45em; border: 1px solid var(--line-strong); border-radius: 4px; background: var(--surface); }
    ol { padding: 0; overflow: hidden; }
    ol.card { padding: 0; }
    li + li { border-top: 1px solid var(--line); }
    article-paragraph:focus-visible { outline-offset: -2px; }
    .toast { position: fixed; inset-inline: 0; bottom: var(--space-5); margin: 0 auto; width: fit-content; max-width: calc(100vw - 2rem); z-index: 40;
      display: flex; align-items: center; gap: var(--space-4); padding: var(--space-2) var(--space-4); border-radius: var(--radius);
      background: var(--text); color: var(--page); font-size: var(--font-small); }
    .toast button { background: none; color: inherit; border-color: currentColor; min-height: 1.9rem; }
  `];

  @state() private article: Tagged<Article> | undefined;
  @state() private active = -1;
  @state() private said = '';
  @state() private readonly changes: Change[] = [];
  private at = '';
  /** The paragraph to go to once it is there. */
  private awaited = -1;

  private readonly read = new Task(this, {
    task: async ([id]: readonly [string], { signal }) => {
      this.article = await api.article(id, signal);
      return id;
    },
    args: () => [this.parameter('id') ?? ''] as const,
  });

  private readonly explained = new Task(this, {
    task: async ([id, on]: readonly [string, boolean], { signal }): Promise<ReadonlyMap<number, readonly Evidence[]>> => (on
      ? new Map((await api.explainedArticle(id, signal)).paragraphs.map((one) => [one.index, one.evidence ?? []]))
      : new Map()),
    args: () => [this.parameter('id') ?? '', this.parameter('evidence') !== '0'] as const,
  });

  override willUpdate(changed: PropertyValues<this>) {
    const id = this.parameter('id') ?? '';
    if (changed.has('parameters') && id !== this.at) {
      this.at = id;
      this.article = undefined;
      this.active = Number(this.parameter('paragraph') ?? -1);
      this.awaited = this.active;
      this.said = '';
      this.changes.length = 0;
    }
  }

  override render() {
    if (this.parameter('id') === undefined) {
      return empty('No article is chosen', html`<a href=${link('overview')}>Choose a subject</a>, and a paragraph on it.`);
    }
    return outcome(this.read, () => loading('the article', '48rem'), () =>
      (this.article === undefined ? loading('the article', '48rem') : this.whole(this.article.value)));
  }

  override updated() {
    if (this.article !== undefined && this.awaited >= 0 && this.focusOn(this.awaited, 'center')) {
      this.awaited = -1;
    }
  }

  private whole(article: Article) {
    this.name(article.title ?? 'Untitled article');
    return html`<div class="head">
        <p class="small"><a href=${link('subject', { subject: article.subject.id })}>${article.subject.name}</a></p>
        <h1>${article.title ?? 'Untitled article'}</h1>
        <p class="meta">${[article.source?.name, article.author, article.publishedAt === null ? 'No date' : day(article.publishedAt)]
          .filter((one) => one !== undefined && one !== null).map((one) => html`<span>${one}</span>`)}
          ${article.url === null || !/^https?:/.test(article.url)
            ? nothing
            : html`<a href=${article.url} target="_blank" rel="noopener noreferrer">Where it was published</a>`}
          <span>Judged by ${article.model.name} ${article.model.version}</span></p>
      </div>
      <section class="card summary" aria-label="Summary">
        <shares-bar figures .parts=${countedParts(article.summary)}></shares-bar>
        <span class="number">Net <b>${net(article.summary.net)}</b> toward ${article.subject.name},
          ${plural(article.paragraphs.length, 'paragraph')}</span>
      </section>
      ${this.help()}
      <ol class="card" @keydown=${this.onKey}>${article.paragraphs.map((paragraph) => html`<li>
        <article-paragraph id="p${paragraph.index}" tabindex=${paragraph.index === Math.max(this.active, 0) ? 0 : -1}
          .paragraph=${paragraph} .evidence=${this.explained.value?.get(paragraph.index) ?? []} ?active=${paragraph.index === this.active}
          @focusin=${() => this.arriveAt(paragraph.index)}
          @correct=${(event: CustomEvent<Stance>) => this.correct(paragraph.index, event.detail)}
          @withdraw=${() => this.change(paragraph.index, null)}></article-paragraph></li>`)}</ol>
      <div role="status">${this.said === '' ? nothing : html`<div class="toast"><span>${this.said}</span>
        ${this.changes.length === 0 ? nothing : html`<button @click=${this.undo}>Undo (u)</button>`}</div>`}</div>`;
  }

  private help() {
    const shown = this.parameter('evidence') !== '0';
    return html`<div class="help small quiet">
      <span><kbd>↑</kbd> <kbd>↓</kbd> from paragraph to paragraph</span>
      <span><kbd>s</kbd> <kbd>n</kbd> <kbd>c</kbd> correct the stance</span>
      <span><kbd>u</kbd> undo</span>
      <button aria-pressed=${shown} @click=${() => adjust({ evidence: shown ? '0' : undefined })}>Evidence words</button>
      <span class="marks">${QUOTATION_MARKS} ${shown ? this.explained.render({
        pending: () => 'Asking the model which words weigh…',
        complete: () => EVIDENCE_MARKS,
        error: (error) => `No evidence words: ${Problem.from(error).detail}`,
      }) : nothing}</span>
    </div>`;
  }

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || this.article === undefined) {
      return;
    }
    const stance = KEYS[event.key];
    const step = STEPS[event.key];
    if (stance !== undefined && this.active >= 0) {
      event.preventDefault();
      void this.correct(this.active, stance);
    } else if (event.key === 'u') {
      event.preventDefault();
      void this.undo();
    } else if (step !== undefined) {
      event.preventDefault();
      this.focusOn(Math.min(Math.max(this.active + step, 0), this.article.value.paragraphs.length - 1));
    }
  };

  private focusOn(index: number, block: ScrollLogicalPosition = 'nearest'): boolean {
    const element = this.renderRoot.querySelector<HTMLElement>(`#p${index}`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block });
    return element !== null;
  }

  private arriveAt(index: number) {
    if (index !== this.active) {
      this.active = index;
      adjust({ paragraph: index });
    }
  }

  private async correct(index: number, stance: Stance) {
    const paragraph = this.article?.value.paragraphs[index];
    if (paragraph === undefined || paragraph.boilerplate) {
      this.said = 'Boilerplate is outside of every count and has no stance to correct.';
    } else if (paragraph.correction?.stance !== stance) {
      await this.change(index, { stance, note: null });
    }
  }

  /** Says what a paragraph is, or takes back what was said. */
  private async change(index: number, wanted: Pick<Correction, 'stance' | 'note'> | null, undoing = false) {
    const known = this.article;
    const before = known?.value.paragraphs[index]?.correction ?? null;
    if (known === undefined) {
      return;
    }
    try {
      this.article = await put(known, index, wanted);
      if (!undoing) {
        this.changes.push({ index, before });
      }
      this.said = wanted === null ? 'The correction is taken back.' : `Paragraph ${index + 1} counts as ${LOOKS[wanted.stance].name.toLowerCase()} now.`;
    } catch (error) {
      await this.explain(Problem.from(error), known.value.id);
    }
  }

  private async explain(problem: Problem, id: string) {
    this.said = problem.detail;
    if (problem.status === 412) {
      this.article = await api.article(id);
      this.said = 'Somebody changed the article meanwhile. It was read again: look, and correct it now.';
    }
  }

  private readonly undo = async () => {
    const last = this.changes.pop();
    if (last !== undefined) {
      await this.change(last.index, last.before, true);
    } else if (this.active >= 0 && this.article?.value.paragraphs[this.active]?.correction) {
      await this.change(this.active, null);
    }
  };
}

async function put(known: Tagged<Article>, index: number, wanted: Pick<Correction, 'stance' | 'note'> | null): Promise<Tagged<Article>> {
  const { id } = known.value;
  if (wanted !== null) {
    return api.correct(id, index, wanted.stance, wanted.note ?? undefined, known.etag);
  }
  await api.withdraw(id, index, known.etag);
  return api.article(id);
}
