import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Month } from '../api/types.ts';
import { bins, usual } from '../charts/bins.ts';
import { period } from '../format/dates.ts';
import { net } from '../format/numbers.ts';
import { base } from '../theme/styles.ts';

const WIDTH = 168;
const HEIGHT = 32;

/** Counted net over time, above how many articles there were; a few stray dates are left out. */
@customElement('spark-line')
export class SparkLine extends LitElement {
  static override styles = [base, css`
    :host { display: inline-block; }
    svg { display: block; overflow: visible; }
    .articles { fill: var(--neutral); opacity: 0.55; }
    .zero { stroke: var(--line-strong); stroke-width: 0.5; stroke-dasharray: 2 2; }
    .net { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; }
    .last { fill: var(--accent); }
  `];

  @property({ attribute: false }) months: readonly Month[] = [];

  override render() {
    const shown = bins(usual(this.months));
    const last = shown.at(-1);
    if (last === undefined) {
      return html`<span class="quiet small">No dates</span>`;
    }
    const step = WIDTH / Math.max(shown.length, 1);
    const most = Math.max(...shown.map((bin) => bin.articles));
    const scale = Math.max(0.3, ...shown.map((bin) => Math.abs(bin.net ?? 0)));
    const x = (place: number) => (place + 0.5) * step;
    const y = (value: number) => HEIGHT / 2 - value / scale * (HEIGHT / 2 - 3);
    const drawn = shown.flatMap((bin, place) => (bin.net === null ? [] : [[x(place), y(bin.net)] as const]));
    const end = drawn.at(-1);
    return html`<svg width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img"
        aria-label="Counted net from ${period(shown[0]?.first ?? '')} to ${period(last.last)}, ${net(last.net)} at last">
      ${shown.map((bin, place) => svg`<rect class="articles" x=${place * step} width=${Math.max(step - 1, 0.75)}
        y=${HEIGHT - bin.articles / most * HEIGHT * 0.45} height=${bin.articles / most * HEIGHT * 0.45}></rect>`)}
      <line class="zero" x1="0" x2=${WIDTH} y1=${y(0)} y2=${y(0)}></line>
      <polyline class="net" points=${drawn.map((point) => point.join(',')).join(' ')}></polyline>
      ${end === undefined ? nothing : svg`<circle class="last" cx=${end[0]} cy=${end[1]} r="2.5"></circle>`}
    </svg>`;
  }
}
