import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { percent } from '../format/numbers.ts';
import type { Part } from '../format/parts.ts';
import { LOOKS, mark } from '../theme/stance.ts';
import { base } from '../theme/styles.ts';

/** Shares as one bar. */
@customElement('shares-bar')
export class SharesBar extends LitElement {
  static override styles = [base, css`
    :host { display: block; }
    .bar { display: flex; height: var(--bar-height, 1rem); gap: 1px; border-radius: 3px; overflow: hidden; background: var(--surface); }
    .part { display: flex; min-width: 2px; overflow: hidden; container-type: inline-size; }
    .figure { display: flex; align-items: center; justify-content: center; gap: 0.3em; width: 100%; font-size: var(--font-small);
      font-weight: 600; white-space: nowrap; line-height: 1; }
    @container (max-width: 3.1rem) { .figure { display: none; } }
    .part .mark { fill: currentColor; }
    .supportive { background: var(--supportive); color: light-dark(#fff, #06182b); }
    .neutral { background: var(--neutral); color: light-dark(#171c24, #fff); }
    .undecided { background: var(--undecided); color: var(--text); }
    .critical { background: var(--critical); color: #1c1000; }
  `];

  @property({ attribute: false }) parts: readonly Part[] = [];
  /** Shares in figures, where there is room. */
  @property({ type: Boolean }) figures = false;

  override render() {
    const shown = this.parts.filter((part) => part.share > 0);
    const told = shown.map((part) => `${LOOKS[part.label].name} ${percent(part.share)}`).join(', ');
    return html`<div class="bar" role="img" aria-label=${told || 'No paragraphs'} title=${told}>
      ${shown.map((part) => html`<span class="part ${part.label}" .style=${`flex: ${part.share} 0 0`}>
        ${this.figures ? html`<span class="figure">${mark(part.label, 10)}${percent(part.share)}</span>` : nothing}
      </span>`)}
    </div>`;
  }
}
