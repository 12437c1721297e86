import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../api/calls.ts';
import type { ImportError, ImportErrorKind } from '../api/imports.ts';
import { Problem } from '../api/problem.ts';
import { count } from '../format/numbers.ts';
import { link } from '../router.ts';
import { base, controls, tables } from '../theme/styles.ts';
import './choice-bar.ts';
import { empty, loading, notes, outcome } from './notes.ts';
import { Task } from './task.ts';

const PAGE = 100;

const KINDS: Readonly<Record<ImportErrorKind, string>> = { invalid: 'Not taken', failed: 'Failed', warning: 'Warning' };

/** What is wrong with the lines of an import; says `retried` when failed ones are tried again. */
@customElement('import-errors')
export class ImportErrors extends LitElement {
  static override styles = [base, controls, tables, notes, css`
    :host { display: grid; gap: var(--space-4); }
    .bar { display: flex; flex-wrap: wrap; gap: var(--space-3); align-items: end; justify-content: space-between; }
    .card { padding: 0; }
    td { vertical-align: top; }
    .more { justify-self: start; }
    .error { color: var(--danger); }
  `];

  @property() import = '';
  @property() kind = '';
  @state() private later: readonly ImportError[] = [];
  @state() private said = '';
  private next: string | null = null;

  private readonly first = new Task(this, {
    task: async ([id, kind]: readonly [string, string], { signal }) => {
      const page = await api.importErrors(id, { kind: kind || undefined, limit: PAGE }, signal);
      this.later = [];
      this.next = page.next;
      return page.items;
    },
    args: () => [this.import, this.kind] as const,
  });

  /** Looks again, such as when more lines were read. */
  look(): void {
    void this.first.run();
  }

  override render() {
    return html`<div class="bar"><choice-bar caption="Lines with a problem" value=${this.kind}
        .choices=${[{ value: '', name: 'All' }, ...Object.entries(KINDS).map(([value, name]) => ({ value, name }))]}
        @choose=${(event: CustomEvent<string>) => this.dispatchEvent(new CustomEvent('choose', { detail: event.detail }))}></choice-bar></div>
      ${this.said === '' ? nothing : html`<p class="error" role="alert">${this.said}</p>`}
      ${outcome(this.first, () => loading('the lines', '12rem'), (errors, stale) => this.table([...errors, ...this.later], stale))}`;
  }

  private table(errors: readonly ImportError[], stale: boolean) {
    if (errors.length === 0) {
      return empty('No such lines', this.kind === '' ? 'Every line that was read so far could be taken.' : 'Look at all kinds to see whether others have a problem.');
    }
    return html`${errors.some((one) => one.kind === 'failed')
        ? html`<div><button @click=${this.retry}>Try the failed lines again</button></div>` : nothing}
      <div class="card scroll ${stale ? 'stale' : ''}" tabindex="0" role="region" aria-label="Lines with a problem"><table>
        <caption class="hidden-text">Lines with a problem, by number</caption>
        <thead><tr><th scope="col" class="number">Line</th><th scope="col">What came of it</th><th scope="col">Why, and what to do</th></tr></thead>
        <tbody>${errors.map((one) => html`<tr><td class="number">${count(one.line)}</td><td>${KINDS[one.kind]}</td>
          <td><b>${one.title}</b><br>${one.detail}
            ${one.articleId === undefined ? nothing : html`<a href=${link('article', { id: one.articleId })}>The article in the way</a>`}
            ${(one.violations?.length ?? 0) < 2 ? nothing : html`<ul class="small">${one.violations?.map((violation) => html`
              <li><b>${violation.field || 'The line'}</b> ${violation.message}</li>`)}</ul>`}</td></tr>`)}</tbody></table></div>
      ${this.next === null ? nothing : html`<button class="more" @click=${this.more}>Show more</button>`}`;
  }

  private readonly more = () => this.act(async () => {
    const page = await api.importErrors(this.import, { kind: this.kind || undefined, limit: PAGE, cursor: this.next ?? undefined });
    this.next = page.next;
    this.later = [...this.later, ...page.items];
  });

  private readonly retry = () => this.act(async () => {
    await api.retryImport(this.import);
    this.dispatchEvent(new CustomEvent('retried'));
  });

  private async act(action: () => Promise<void>) {
    try {
      this.said = '';
      await action();
    } catch (error) {
      this.said = Problem.from(error).detail;
    }
  }
}
