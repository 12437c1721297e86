import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { lastDay, lastYears, shifted, type Range } from '../format/ranges.ts';
import { base, controls } from '../theme/styles.ts';

const YEARS = [1, 3, 5, 10] as const;

/** A range of dates, of which people name the last day; says `choose` with a {@link Range} as its detail. */
@customElement('range-picker')
export class RangePicker extends LitElement {
  static override styles = [base, controls, css`
    :host { display: flex; flex-wrap: wrap; gap: var(--space-2); align-items: end; }
    input { width: 9.5rem; }
  `];

  @property() from = '';
  @property() to = '';

  override render() {
    return html`<div class="field">
        <label for="span">Period</label>
        <select id="span" @change=${this.onSpan}>
          <option value="all" ?selected=${this.from === '' && this.to === ''}>All dates</option>
          ${YEARS.map((years) => html`<option value=${years} ?selected=${this.spans(years)}>
            Last ${years === 1 ? '12 months' : `${years} years`}</option>`)}
          <option value="own" disabled ?selected=${this.own()}>Other dates</option>
        </select>
      </div>
      <div class="field"><label for="from">From</label>
        <input id="from" type="date" .value=${this.from} max=${this.to} @change=${this.onDates}></div>
      <div class="field"><label for="to">To, inclusive</label>
        <input id="to" type="date" .value=${this.to === '' ? '' : lastDay(this.to)} min=${this.from} @change=${this.onDates}></div>`;
  }

  private spans(years: number): boolean {
    const range = lastYears(years, new Date());
    return this.from === range.from && this.to === range.to;
  }

  private own(): boolean {
    return (this.from !== '' || this.to !== '') && !YEARS.some((years) => this.spans(years));
  }

  private readonly onSpan = (event: Event) => {
    const span = (event.target as HTMLSelectElement).value;
    this.choose(span === 'all' ? { from: undefined, to: undefined } : lastYears(Number(span), new Date()));
  };

  private readonly onDates = () => {
    const value = (id: string) => (this.renderRoot.querySelector(`#${id}`) as HTMLInputElement).value;
    const last = value('to');
    this.choose({ from: value('from') || undefined, to: last === '' ? undefined : shifted(last, 1) });
  };

  private choose(range: Range) {
    this.dispatchEvent(new CustomEvent<Range>('choose', { detail: range }));
  }
}
