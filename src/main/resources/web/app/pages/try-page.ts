import { css, html, nothing, unsafeCSS } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api } from '../api/calls.ts';
import { Problem } from '../api/problem.ts';
import type { Classification, Submission } from '../api/types.ts';
import '../components/article-form.ts';
import { BLANK, type Draft } from '../components/article-form.ts';
import { EVIDENCE_MARKS, QUOTATION_MARKS } from '../components/article-paragraph.ts';
import '../components/keep-form.ts';
import { empty, loading, outcome } from '../components/notes.ts';
import '../components/shares-bar.ts';
import { Task } from '../components/task.ts';
import { net, plural } from '../format/numbers.ts';
import { countedParts } from '../format/parts.ts';
import { adjust } from '../router.ts';
import { DashboardPage } from './page.ts';
import { EXAMPLE } from './try-example.ts';

const PAUSE_MS = 600;
/** Of letters: in less, hardly a name stands out. */
const ENOUGH = 40;
const PROPOSALS = 8;
const STACKED = '(max-width: 66rem)';

interface Judged {
  readonly submission: Submission;
  /** Whether with evidence words, which long texts get none of. */
  readonly explained: boolean;
  readonly article: Classification;
}

/** What somebody is writing, while they look at another page, too. */
let kept: Draft = BLANK;

/** Tries an article out, and keeps it only where somebody says so. */
@customElement('try-page')
export class TryPage extends DashboardPage {
  static override styles = [...DashboardPage.styles, css`
    .sides { display: grid; grid-template-columns: minmax(0, 25rem) minmax(0, 1fr); gap: var(--space-5); align-items: start; }
    .result { display: grid; gap: var(--space-4); min-width: 0; }
    .summary { display: grid; gap: var(--space-3); --bar-height: 1.75rem; }
    .summary header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-4); align-items: baseline; }
    .summary hr { width: 100%; margin: var(--space-1) 0; border: 0; border-top: 1px solid var(--line); }
    .changed { color: var(--warning); background: var(--warning-surface); border-radius: 6px; padding: var(--space-2) var(--space-4); }
    ol.card { padding: 0; overflow: hidden; }
    li + li { border-top: 1px solid var(--line); }
    .result .note { max-width: none; }
    .result { scroll-margin-top: 6.5rem; }
    @media ${unsafeCSS(STACKED)} { .sides { grid-template-columns: minmax(0, 1fr); } }
  `];

  @state() private draft: Draft = kept;
  /** Title and text when somebody last paused. */
  @state() private paused: Draft = kept;
  @state() private asked: Submission | undefined;
  private pause = 0;

  private readonly proposals = new Task(this, {
    task: async ([title, text]: readonly [string, string], { signal }) => (text.trim().length < ENOUGH
      ? []
      : (await api.classify(submission({ ...BLANK, title, text }), false, signal)).subjectCandidates.map((one) => one.name)),
    args: () => [this.paused.title, this.paused.text] as const,
  });

  private readonly judged = new Task(this, {
    task: ([asked]: readonly [Submission | undefined], { signal }) => judge(asked, signal),
    args: () => [this.asked] as const,
  });

  override connectedCallback() {
    super.connectedCallback();
    const subject = new URLSearchParams(location.search).get('subject');
    if (subject !== null) {
      this.draft = { ...this.draft, subject };
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  override render() {
    this.name('Try it');
    return html`<div class="head"><h1>Try an article</h1>
        <p class="quiet">See what stance each paragraph takes toward a subject. Nothing is kept unless you say so.</p></div>
      <div class="sides">
        <article-form class="card" .draft=${this.draft} .proposed=${(this.proposals.value ?? []).slice(0, PROPOSALS)}
          advice=${this.advice()} @change=${this.onChange} @judge=${this.onJudge}></article-form>
        <div class="result">${outcome(this.judged, () => loading('the stances', '24rem'), (judged, stale) => (
          judged === null ? (stale ? loading('the stances', '24rem') : this.nothing()) : this.result(judged, stale)))}</div>
      </div>`;
  }

  private advice(): string {
    if (this.draft.text.trim().length < ENOUGH) {
      return 'Names that stand out in the text will be proposed here.';
    }
    return String(this.proposals.render({
      initial: () => '',
      pending: () => 'Looking for names in the text…',
      complete: () => 'No name stands out: type one.',
      error: (error) => Problem.from(error).detail,
    }));
  }

  private nothing() {
    return empty('Nothing is judged yet',
      'Paste an article or open a file, take one of the proposed subjects or type another, and see its paragraphs here.',
      html`<button @click=${this.onExample}>Use an example</button>`);
  }

  private result({ submission: sent, explained, article }: Judged, stale: boolean) {
    const { draft } = this;
    const changed = JSON.stringify(submission(draft)) !== JSON.stringify(sent);
    return html`<section class="card summary" aria-label="Result">
        <header><h2>Toward ${article.subject.name}</h2>
          <span class="number small">Net <b>${net(article.summary.net)}</b>, ${plural(article.paragraphs.length, 'paragraph')}</span></header>
        <span class="hidden-text" role="status">${stale ? 'Judging…' : `Judged toward ${article.subject.name}`}</span>
        <shares-bar figures .parts=${countedParts(article.summary)}></shares-bar>
        <p class="small quiet">${article.subjectDetected ? 'No subject was given: this is the most prominent name. ' : nothing}
          ${explained ? EVIDENCE_MARKS : 'The text is too long for evidence words.'} ${QUOTATION_MARKS}
          Judged by ${article.model.name} ${article.model.version}.</p>
        <hr>
        <keep-form ?disabled=${stale || changed} .submission=${sent} source=${draft.source} author=${draft.author} publishedAt=${draft.publishedAt}
          @change=${this.onChange}></keep-form>
      </section>
      ${changed ? html`<p class="changed small">What is on the left has changed since. Show the stances again to see, or keep, the new article.</p>` : nothing}
      <ol class="card ${stale ? 'stale' : ''}" aria-label="Paragraphs" aria-busy=${stale}>${article.paragraphs.map((paragraph) => html`<li>
        <article-paragraph .paragraph=${paragraph} .evidence=${paragraph.evidence ?? []}></article-paragraph></li>`)}</ol>`;
  }

  private readonly onChange = ({ detail }: CustomEvent<Partial<Draft>>) => {
    kept = { ...this.draft, ...detail };
    this.draft = kept;
    if (detail.text !== undefined || detail.title !== undefined) {
      clearTimeout(this.pause);
      this.pause = window.setTimeout(() => { this.paused = this.draft; }, PAUSE_MS);
    }
  };

  private readonly onJudge = ({ detail: subject }: CustomEvent<string>) => {
    kept = { ...this.draft, subject };
    this.draft = kept;
    this.asked = submission(kept);
    adjust({ subject: subject || undefined });
    void this.comeToResult();
  };

  /** Where it lies below what was typed. */
  private async comeToResult() {
    await this.updateComplete;
    if (matchMedia(STACKED).matches) {
      this.renderRoot.querySelector('.result')?.scrollIntoView({ block: 'start' });
    }
  }

  private readonly onExample = () => {
    kept = EXAMPLE;
    this.draft = kept;
    this.paused = kept;
    this.onJudge(new CustomEvent('judge', { detail: kept.subject }));
  };
}

async function judge(asked: Submission | undefined, signal: AbortSignal): Promise<Judged | null> {
  if (asked === undefined) {
    return null;
  }
  const { limits } = await api.info(signal);
  const explained = asked.text.length <= limits.explainedText;
  return { submission: asked, explained, article: await api.classify(asked, explained, signal) };
}

function submission({ title, text, subject, aliases }: Draft): Submission {
  const names = aliases.split(',').map((name) => name.trim()).filter((name) => name !== '');
  return {
    text,
    title: title.trim() || undefined,
    subject: subject.trim() || undefined,
    aliases: names.length === 0 || subject.trim() === '' ? undefined : names,
  };
}
