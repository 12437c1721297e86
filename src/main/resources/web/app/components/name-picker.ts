import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { api } from '../api/calls.ts';
import { Problem } from '../api/problem.ts';
import type { Named, Source } from '../api/types.ts';
import { plural } from '../format/numbers.ts';
import { base, controls } from '../theme/styles.ts';

const SUGGESTIONS = 8;
const PAUSE_MS = 120;

/** Finds a subject or a source by a part of its name; says `pick` with the one picked as its detail. */
@customElement('name-picker')
export class NamePicker extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; position: relative; }
    input { width: 100%; }
    [role="listbox"] { position: absolute; z-index: 20; inset-inline: 0; top: calc(100% + 4px); max-height: 20rem; overflow-y: auto;
      background: var(--surface); border: 1px solid var(--line-strong); border-radius: 6px; padding: 4px;
      box-shadow: 0 8px 24px rgb(0 0 0 / 0.16); }
    [role="option"] { display: flex; justify-content: space-between; gap: var(--space-3); padding: 0.4rem 0.6rem; border-radius: 4px;
      cursor: pointer; }
    [role="option"][aria-selected="true"] { background: var(--accent-surface); }
    .said { padding: 0.4rem 0.6rem; }
  `];

  @property() kind: 'subjects' | 'sources' = 'subjects';
  @property() caption = '';
  @property() placeholder = '';
  /** Those picked already. */
  @property({ attribute: false }) without: readonly string[] = [];
  @state() private found: readonly Source[] | null = null;
  @state() private active = -1;
  @state() private said = '';
  @query('input') private readonly input!: HTMLInputElement;
  private pause = 0;
  private asked = new AbortController();

  override render() {
    const open = this.found !== null || this.said !== '';
    return html`<div class="field">
      <label for="name">${this.caption}</label>
      <input id="name" type="text" role="combobox" autocomplete="off" spellcheck="false" placeholder=${this.placeholder}
        aria-expanded=${open} aria-controls="found" aria-autocomplete="list"
        aria-activedescendant=${this.active < 0 ? nothing : `option-${this.active}`}
        @input=${this.later} @focus=${this.look} @blur=${this.close} @keydown=${this.onKey}>
    </div>
    ${open ? html`<div id="found" role="listbox" aria-label=${this.caption}>
      ${this.said === '' ? nothing : html`<p class="said quiet small" role="status">${this.said}</p>`}
      ${this.found?.map((one, place) => html`<div role="option" id="option-${place}" aria-selected=${place === this.active}
        @pointerdown=${(event: Event) => this.pick(event, one)}>
        <span>${one.name}</span><span class="quiet small number">${plural(one.articles, 'article')}</span>
      </div>`)}
    </div>` : nothing}`;
  }

  private readonly later = () => {
    clearTimeout(this.pause);
    this.pause = window.setTimeout(this.look, PAUSE_MS);
  };

  private readonly look = async () => {
    this.asked.abort();
    this.asked = new AbortController();
    const { signal } = this.asked;
    try {
      const page = await api[this.kind](
        { q: this.input.value.trim(), sort: 'articles', limit: SUGGESTIONS + this.without.length }, signal);
      this.found = page.items.filter((one) => !this.without.includes(one.id)).slice(0, SUGGESTIONS);
      this.active = this.found.length > 0 && this.input.value.trim() !== '' ? 0 : -1;
      this.said = this.found.length === 0 ? `No other ${this.kind === 'subjects' ? 'subject' : 'source'} has this in its name.` : '';
    } catch (error) {
      if (!signal.aborted) {
        this.found = null;
        this.said = Problem.from(error).message;
      }
    }
  };

  private readonly close = () => {
    clearTimeout(this.pause);
    this.asked.abort();
    this.found = null;
    this.said = '';
    this.active = -1;
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const found = this.found ?? [];
    const chosen = found[this.active];
    if (event.key === 'Enter' && chosen !== undefined) {
      this.pick(event, chosen);
    } else if (event.key === 'Escape') {
      this.close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = (Math.max(this.active, step > 0 ? -1 : 0) + step + found.length) % found.length;
    }
  };

  private pick(event: Event, one: Named) {
    event.preventDefault();
    this.input.value = '';
    this.close();
    this.dispatchEvent(new CustomEvent<Named>('pick', { detail: one }));
  }
}
