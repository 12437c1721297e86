import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { api } from '../api/calls.ts';
import { follow, type Import, type ImportState } from '../api/imports.ts';
import { Problem } from '../api/problem.ts';
import { bytes, duration } from '../format/amounts.ts';
import { moment } from '../format/dates.ts';
import { count, percent, plural } from '../format/numbers.ts';
import { link } from '../router.ts';
import { base, controls } from '../theme/styles.ts';

const STATES: Readonly<Record<ImportState, string>> = { running: 'Running', completed: 'Done', cancelled: 'Cancelled' };
const SYMBOLS: Readonly<Record<ImportState, string>> = { running: '▸', completed: '✓', cancelled: '✕' };

/** How far an import is, as it goes on; says `problems` when more lines have one. */
@customElement('import-item')
export class ImportItem extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; gap: var(--space-3); padding: var(--space-4) var(--space-5); }
    header { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); align-items: center; justify-content: space-between; }
    .state { display: inline-flex; gap: 0.4em; font-weight: 600; }
    .bar { height: 0.6rem; border-radius: 4px; background: var(--none); overflow: hidden; }
    .bar span { display: block; height: 100%; background: var(--accent); }
    .cancelled .bar span { background: var(--line-strong); }
    .how { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 var(--space-4); font-size: var(--font-small); color: var(--quiet);
      min-height: 1.5em; }
    dl { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-6); }
    dt { font-size: var(--font-small); color: var(--quiet); }
    dd { font-weight: 600; font-variant-numeric: tabular-nums; }
    .bad { color: var(--danger); }
    .mind { color: var(--warning); }
    .tools { display: flex; gap: var(--space-2); }
    .tools > * { min-height: 2rem; }
    dialog { max-width: 28rem; padding: var(--space-5); border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--surface);
      color: var(--text); }
    dialog::backdrop { background: rgb(0 0 0 / 0.45); }
    dialog .tools { margin-top: var(--space-4); justify-content: end; }
    dialog p { margin-top: var(--space-2); }
    .error { color: var(--danger); font-size: var(--font-small); }
    @media (max-width: 40rem) { :host { padding: var(--space-4); } dl { display: grid; grid-template-columns: 1fr 1fr; } }
  `];

  @property({ attribute: false }) import!: Import;
  /** Whether it stands alone, with its errors below. */
  @property({ type: Boolean }) alone = false;
  @state() private now: Import | undefined;
  @state() private said = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  private stop: (() => void) | undefined;

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('import')) {
      this.now = this.import;
      this.listen();
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.stop?.();
    this.stop = undefined;
  }

  override connectedCallback() {
    super.connectedCallback();
    if (this.now !== undefined) {
      this.listen();
    }
  }

  override render() {
    const now = this.now ?? this.import;
    const done = now.linesTotal === 0 ? 1 : now.linesRead / now.linesTotal;
    return html`<header class=${now.state}>
        <span><span class="state"><span aria-hidden="true">${SYMBOLS[now.state]}</span>${STATES[now.state]}</span>
          <span class="quiet small">received ${moment(now.receivedAt)}, ${bytes(now.bytes)}</span></span>
        <span class="tools">${this.alone ? nothing : html`<a class="button" href=${link('imports', { id: now.id })}>Details</a>`}
          ${now.state === 'running' ? html`<button @click=${() => this.dialog.showModal()}>Cancel…</button>` : nothing}</span>
      </header>
      <div class=${now.state}><div class="bar" role="progressbar" aria-label="Lines read" aria-valuemin="0" aria-valuemax="100"
        aria-valuenow=${Math.floor(done * 100)}><span .style=${`width: ${done * 100}%`}></span></div></div>
      <div class="how number"><span>${count(now.linesRead)} of ${plural(now.linesTotal, 'line')} (${percent(done)})</span>${pace(now)}</div>
      <dl>${figure('Articles kept', now.stored)}${figure('Kept already', now.duplicates)}
        ${figure('Taken with a warning', now.warnings, 'mind')}${figure('Not taken', now.failed, 'bad')}</dl>
      ${this.said === '' ? nothing : html`<p class="error" role="alert">${this.said}</p>`}
      <dialog aria-labelledby="question"><h2 id="question">Cancel this import?</h2>
        <p>Lines that wait are dropped. The ${plural(now.stored, 'article')} that it has brought so far stay.</p>
        <div class="tools"><button autofocus @click=${() => this.dialog.close()}>Go on importing</button>
          <button class="primary" @click=${this.cancel}>Cancel the import</button></div></dialog>`;
  }

  private listen() {
    this.stop?.();
    this.stop = this.now?.state === 'running'
      ? follow(this.import.id, (now) => this.hear(now))
      : undefined;
  }

  private hear(now: Import) {
    const more = now.failed + now.warnings > (this.now?.failed ?? 0) + (this.now?.warnings ?? 0);
    this.now = now;
    if (more) {
      this.dispatchEvent(new CustomEvent('problems'));
    }
  }

  private readonly cancel = async () => {
    this.dialog.close();
    try {
      await api.cancelImport(this.import.id);
      this.now = await api.import(this.import.id);
      this.said = '';
    } catch (error) {
      this.said = Problem.from(error).detail;
    }
  };
}

function figure(name: string, n: number, look = '') {
  return html`<div><dt>${name}</dt><dd class=${n === 0 ? '' : look}>${count(n)}</dd></div>`;
}

function pace(now: Import) {
  if (now.state !== 'running') {
    return now.finishedAt === null ? nothing : html`<span>${STATES[now.state]} ${moment(now.finishedAt)}</span>`;
  }
  const rate = now.rate === null || now.rate.lines === 0 ? 'Measuring how fast it goes…' : `${plural(Math.round(now.rate.lines * 10) / 10, 'line')} a second`;
  return html`<span>${rate}${now.secondsLeft === null ? nothing : `, about ${duration(now.secondsLeft)} left`}</span>`;
}
