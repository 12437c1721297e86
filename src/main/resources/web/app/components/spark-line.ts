import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Month } from '../api/types.ts';
import { monthLabel, monthNumber, period } from '../format/dates.ts';
import { net } from '../format/numbers.ts';
import { base } from '../theme/styles.ts';

const WIDTH = 168;
const HEIGHT = 32;
const MOST_POINTS = 42;

export interface Bin {
  readonly first: string;
  readonly last: string;
  readonly articles: number;
  readonly net: number | null;
}

/** Months put together until no more than so many remain, each bin as long as the others. */
export function bins(months: readonly Month[], most = MOST_POINTS): Bin[] {
  const numbers = months.map((month) => monthNumber(month.period));
  const first = Math.min(...numbers);
  const span = Math.max(...numbers) - first + 1;
  const width = Math.ceil(span / most);
  return months.length === 0
    ? []
    : Array.from({ length: Math.ceil(span / width) }, (_, place) => {
        const start = first + place * width;
        const inside = months.filter((_month, at) => Math.floor(((numbers[at] ?? 0) - first) / width) === place);
        return binOf(start, start + width - 1, inside);
      });
}

function binOf(start: number, end: number, months: readonly Month[]): Bin {
  const sum = (figure: (month: Month) => number) => months.reduce((total, month) => total + figure(month), 0);
  const judged = sum((month) => month.paragraphs - month.boilerplate);
  return {
    first: monthLabel(start),
    last: monthLabel(end),
    articles: sum((month) => month.articles),
    net: judged === 0 ? null : sum((month) => month.supportive - month.critical) / judged,
  };
}

/** Counted net over time, above how many articles there were. */
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
    const shown = bins(this.months);
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
