import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Estimate } from '../api/types.ts';
import { net, netWithInterval } from '../format/numbers.ts';
import { LOOKS } from '../theme/stance.ts';
import { base } from '../theme/styles.ts';

const WIDTH = 132;
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const MARK = 12;

function x(value: number): number {
  return (value + 1) / 2 * (WIDTH - 8) + 4;
}

/** Net on a scale from −1 to +1, with its interval; where there is no estimate, the counted net as a ring. */
@customElement('net-range')
export class NetRange extends LitElement {
  static override styles = [base, css`
    :host { display: inline-block; }
    svg { display: block; }
    .scale { stroke: var(--line); }
    .zero { stroke: var(--line-strong); }
    .interval { stroke: var(--quiet); stroke-width: 2; }
    .value { fill: var(--neutral-text); stroke: var(--surface); stroke-width: 1; }
    .value.supportive { fill: var(--supportive-text); }
    .value.critical { fill: var(--critical-text); }
    .counted { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
  `];

  @property({ attribute: false }) estimate: Estimate | null = null;
  @property({ attribute: false }) counted: number | null = null;

  override render() {
    return html`<svg width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${this.told()}>
      <line class="scale" x1=${x(-1)} x2=${x(1)} y1=${MIDDLE} y2=${MIDDLE}></line>
      <line class="zero" x1=${x(0)} x2=${x(0)} y1="3" y2=${HEIGHT - 3}></line>
      ${this.estimate === null ? this.ring() : this.whisker(this.estimate)}
    </svg>`;
  }

  private told(): string {
    return this.estimate === null
      ? `Counted net ${net(this.counted)}; too few articles for an interval`
      : `Net ${netWithInterval(this.estimate)}`;
  }

  private ring() {
    return this.counted === null ? nothing : svg`<circle class="counted" cx=${x(this.counted)} cy=${MIDDLE} r="3.5"></circle>`;
  }

  private whisker({ value, low, high }: Estimate) {
    const side = low > 0 ? 'supportive' : high < 0 ? 'critical' : 'neutral';
    return svg`<line class="interval" x1=${x(low)} x2=${x(high)} y1=${MIDDLE} y2=${MIDDLE}></line>
      <path class="value ${side}" d=${LOOKS[side].path} transform="translate(${x(value) - MARK / 2} ${MIDDLE - MARK / 2})"></path>`;
  }
}
