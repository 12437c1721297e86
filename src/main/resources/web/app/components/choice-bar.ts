import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../theme/styles.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** One of a few; says `choose` with the value as its detail. */
@customElement('choice-bar')
export class ChoiceBar extends LitElement {
  static override styles = [base, css`
    fieldset { border: 0; display: block; margin: 0; padding: 0; min-width: 0; }
    legend { padding: 0; margin-bottom: var(--space-1); line-height: 1.5; font-size: var(--font-small); font-weight: 550; color: var(--quiet); }
    .choices { display: flex; width: fit-content; border: 1px solid var(--line-strong); border-radius: 6px; background: var(--surface); }
    label { position: relative; display: block; font-size: var(--font-small); font-weight: 550; cursor: pointer; }
    label + label { border-left: 1px solid var(--line); }
    input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
    span { display: flex; align-items: center; min-height: calc(var(--control) - 2px); padding: 0 0.7rem; border-radius: 5px; white-space: nowrap; }
    input:hover + span { background: var(--sunken); }
    input:checked + span { background: var(--accent-surface); color: var(--accent); }
    input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
  `];

  @property() caption = '';
  /** Without a visible caption, where what stands around says it. */
  @property({ type: Boolean }) bare = false;
  @property() value = '';
  @property({ attribute: false }) choices: readonly Choice[] = [];

  override render() {
    return html`<fieldset>
      <legend class=${this.bare ? 'hidden-text' : ''}>${this.caption}</legend>
      <div class="choices">${this.choices.map((choice) => html`<label>
        <input type="radio" name="choice" .value=${choice.value} .checked=${choice.value === this.value}
          @change=${() => this.choose(choice.value)}>
        <span>${choice.name}</span>
      </label>`)}</div>
    </fieldset>`;
  }

  private choose(value: string) {
    this.value = value;
    this.dispatchEvent(new CustomEvent('choose', { detail: value }));
  }
}
