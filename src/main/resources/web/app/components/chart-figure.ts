import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chart, LegendEntry } from '../charts/model.ts';
import { SHAPES } from '../charts/comparison.ts';
import { base, controls } from '../theme/styles.ts';
import { mark } from '../theme/stance.ts';
import type { ChartCanvas } from './chart-canvas.ts';
import './chart-canvas.ts';
import './data-table.ts';
import { downloadCsv, downloadPng } from './download.ts';

const POINTS: Readonly<Record<string, string>> = {
  circle: 'M6 1A5 5 0 1 1 6 11 5 5 0 1 1 6 1Z',
  triangle: 'M6 0.5 12 11H0Z',
  inverted: 'M6 11.5 0 1H12Z',
  square: 'M1 1H11V11H1Z',
  diamond: 'M6 0 12 6 6 12 0 6Z',
};

/** A chart with its heading, legend, table and downloads. What explains it goes into its slot. */
@customElement('chart-figure')
export class ChartFigure extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    figure { display: grid; gap: var(--space-3); }
    header { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: start; justify-content: space-between; }
    .tools { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: end; }
    .tools button { min-height: 1.9rem; padding: 0.1rem 0.6rem; }
    .legend { display: flex; flex-wrap: wrap; gap: var(--space-1) var(--space-4); font-size: var(--font-small); color: var(--quiet); }
    .legend li { display: inline-flex; align-items: center; gap: 0.4em; }
    .swatch { flex: none; width: 12px; height: 12px; border-radius: 2px; }
    .swatch.supportive { background: var(--supportive); }
    .swatch.neutral { background: var(--neutral); }
    .swatch.critical { background: var(--critical); }
    .swatch.undecided { background: var(--undecided); outline: 1px solid var(--line); }
    .swatch.bar { background: var(--none); outline: 1px solid var(--line); }
    .swatch.band { background: linear-gradient(var(--series-1), var(--series-1)) center / 100% 2px no-repeat,
      color-mix(in srgb, var(--series-1) 22%, transparent); }
    .swatch.ring { border-radius: 50%; background: var(--series-1); }
    .point-0 { fill: var(--series-1); } .point-1 { fill: var(--series-2); } .point-2 { fill: var(--series-3); }
    .point-3 { fill: var(--series-4); } .point-4 { fill: var(--series-5); }
    .about { color: var(--quiet); font-size: var(--font-small); max-width: 60rem; }
    ::slotted(*) { margin: 0; }
    ::slotted([slot='tools']) { --control: 1.9rem; margin-inline-end: var(--space-2); }
  `];

  @property() heading = '';
  /** Of what it is: goes into the downloads. */
  @property() about = '';
  @property({ attribute: false }) chart!: Chart;
  @state() private asTable = false;
  @query('chart-canvas') private readonly canvas!: ChartCanvas | null;

  override render() {
    return html`<figure aria-labelledby="heading">
      <header>
        <h2 id="heading">${this.heading}</h2>
        <div class="tools">
          <slot name="tools"></slot>
          <button aria-pressed=${this.asTable} @click=${() => { this.asTable = !this.asTable; }}>Table</button>
          <button @click=${() => downloadCsv(this.chart, this.fileName())} aria-label="Download as CSV">CSV</button>
          ${this.asTable ? nothing : html`<button @click=${this.onPng} aria-label="Download as PNG">PNG</button>`}
        </div>
      </header>
      <div class="about"><slot></slot></div>
      ${this.asTable
        ? html`<data-table .table=${this.chart.table} caption="${this.heading}: ${this.about}"></data-table>`
        : html`<ul class="legend">${this.chart.legend.map((entry) => html`<li>${swatch(entry)}${entry.name}</li>`)}</ul>
          <chart-canvas .chart=${this.chart}></chart-canvas>`}
    </figure>`;
  }

  private readonly onPng = async () => {
    const drawn = this.canvas?.picture();
    if (drawn !== undefined) {
      await downloadPng(this.chart, this.heading, this.about, drawn, this.fileName());
    }
  };

  private fileName(): string {
    return `${this.about} ${this.heading}`;
  }
}

function swatch(entry: LegendEntry) {
  if (entry.label !== undefined) {
    return html`<span class="swatch ${entry.label}"></span>${mark(entry.label, 10)}`;
  }
  if (entry.swatch !== undefined) {
    return entry.swatch === 'none' ? nothing : html`<span class="swatch ${entry.swatch}"></span>`;
  }
  const place = entry.series ?? 0;
  return html`<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" class="point-${place}">
    <path d=${POINTS[SHAPES[place] ?? 'circle']}></path></svg>`;
}
