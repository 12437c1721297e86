import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { drawing, type ECharts } from '../charts/echarts.ts';
import type { Chart, Mark } from '../charts/model.ts';
import { neighbour } from '../charts/neighbour.ts';
import { go } from '../router.ts';
import { palette } from '../theme/palette.ts';
import { onSchemeChange } from '../theme/scheme.ts';
import { mark as shape } from '../theme/stance.ts';
import { base } from '../theme/styles.ts';

const NARROW = 620;
const TIP_WIDTH = 300;
const ARROWS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0],
};

/** Draws a chart, and lets its marks be found by pointer and by arrow keys; Enter or a click goes to what is behind one. */
@customElement('chart-canvas')
export class ChartCanvas extends LitElement {
  static override styles = [base, css`
    :host { display: block; }
    .frame { position: relative; border-radius: 4px; }
    .canvas { position: absolute; inset: 0; }
    .found { position: absolute; pointer-events: none; border: 1.5px solid var(--text); border-radius: 2px; }
    .tip { position: absolute; z-index: 10; pointer-events: none; max-width: min(${TIP_WIDTH}px, 100%); padding: var(--space-2) var(--space-3);
      background: var(--surface); border: 1px solid var(--line-strong); border-radius: 6px; box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
      font-size: var(--font-small); line-height: 1.45; }
    .tip b { display: block; margin-bottom: 2px; }
    .tip dl { display: grid; grid-template-columns: auto auto; gap: 0 var(--space-3); }
    .tip dt { color: var(--quiet); }
    .tip dd { text-align: end; font-variant-numeric: tabular-nums; }
    .linked { cursor: pointer; }
  `];

  @property({ attribute: false }) chart!: Chart;
  @state() private found: Mark | undefined;
  @query('.frame') private readonly frame!: HTMLElement;
  @query('.canvas') private readonly canvas!: HTMLElement;
  private drawn: ECharts | undefined;
  private forgetScheme = () => {};
  private readonly resized = new ResizeObserver(() => this.redraw());

  override render() {
    return html`<div class="frame ${this.found?.href === undefined ? '' : 'linked'}" tabindex="0" role="application"
        aria-roledescription="chart" aria-label=${`${this.chart.summary} Arrow keys move from mark to mark${this.chart.marks.some((one) => one.href) ? ', Enter shows the paragraphs behind one' : ''}.`}
        .style=${`height: ${this.chart.height}px`}
        @pointermove=${this.onPoint} @pointerleave=${this.forget} @click=${this.follow} @keydown=${this.onKey} @blur=${this.forget}>
      <div class="canvas" aria-hidden="true"></div>
      ${this.found === undefined || this.drawn === undefined ? nothing : this.tip(this.found)}
      <div class="hidden-text" aria-live="polite">${this.found === undefined ? nothing : told(this.found)}</div>
    </div>`;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.forgetScheme = onSchemeChange(() => this.redraw());
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.forgetScheme();
    this.resized.disconnect();
    this.drawn?.dispose();
    this.drawn = undefined;
  }

  override updated(changed: PropertyValues<this>) {
    if (this.drawn === undefined && this.isConnected) {
      this.drawn = drawing(this.canvas);
      this.resized.observe(this.canvas);
    }
    if (changed.has('chart')) {
      this.found = undefined;
      this.redraw();
    }
  }

  /** As it is shown, twice as fine. */
  picture(): HTMLCanvasElement | undefined {
    return this.drawn?.renderToCanvas({ pixelRatio: 2 });
  }

  private redraw() {
    const width = this.canvas.clientWidth;
    if (this.drawn !== undefined && width > 0) {
      this.drawn.resize();
      this.drawn.setOption(this.chart.option(palette(), { width, narrow: width < NARROW }), { notMerge: true });
    }
  }

  private tip(found: Mark) {
    const at = this.pixels(found);
    const left = Math.max(0, Math.min(at.right + 10, this.frame.clientWidth - TIP_WIDTH));
    const beside = at.right + 10 <= this.frame.clientWidth - TIP_WIDTH;
    const top = beside ? at.top : at.bottom + 8;
    return html`<div class="found" .style=${`left: ${at.left}px; top: ${at.top}px; width: ${at.right - at.left}px; height: ${at.bottom - at.top}px`}></div>
      <div class="tip" aria-hidden="true" .style=${`left: ${left}px; top: ${Math.max(0, top)}px`}>
        <b>${found.title}</b>
        <dl>${found.lines.map((line) => html`
          <dt class="label">${line.label === undefined ? nothing : shape(line.label, 10)}${line.name}</dt><dd>${line.value}</dd>`)}</dl>
        ${found.href === undefined ? nothing : html`<div class="quiet">Click or Enter: the paragraphs</div>`}
      </div>`;
  }

  private pixels({ grid, box }: Mark) {
    const [x0 = 0, y0 = 0] = this.drawn?.convertToPixel({ gridIndex: grid }, [box.x0, box.y0]) ?? [];
    const [x1 = 0, y1 = 0] = this.drawn?.convertToPixel({ gridIndex: grid }, [box.x1, box.y1]) ?? [];
    return { left: Math.min(x0, x1), right: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
  }

  private readonly onPoint = (event: PointerEvent) => {
    const { left, top } = this.canvas.getBoundingClientRect();
    this.found = this.at(event.clientX - left, event.clientY - top);
  };

  private at(x: number, y: number): Mark | undefined {
    const points = new Map<number, readonly number[]>();
    return this.chart.marks.find(({ grid, box }) => {
      if (!points.has(grid)) {
        points.set(grid, this.drawn?.containPixel({ gridIndex: grid }, [x, y])
          ? this.drawn.convertFromPixel({ gridIndex: grid }, [x, y])
          : [NaN, NaN]);
      }
      const [dataX = NaN, dataY = NaN] = points.get(grid) ?? [];
      return dataX >= box.x0 && dataX < box.x1 && dataY >= box.y0 && dataY <= box.y1;
    });
  }

  private readonly onKey = (event: KeyboardEvent) => {
    const step = ARROWS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.found = this.found === undefined ? this.chart.marks[0] : neighbour(this.chart.marks, this.found, step);
    } else if (event.key === 'Enter') {
      this.follow();
    } else if (event.key === 'Escape') {
      this.forget();
    }
  };

  private readonly follow = () => {
    if (this.found?.href !== undefined) {
      go(this.found.href);
    }
  };

  private readonly forget = () => {
    this.found = undefined;
  };
}

function told(mark: Mark): string {
  return `${mark.title}. ${mark.lines.map((line) => `${line.name}: ${line.value}`).join('. ')}`;
}
