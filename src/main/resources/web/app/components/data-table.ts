import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Column, Table } from '../charts/model.ts';
import type { Cell } from '../format/csv.ts';
import { NONE, plural } from '../format/numbers.ts';
import { base, controls, tables } from '../theme/styles.ts';

const FIRST = 100;

/** A chart's figures; every row leads to what is behind it. */
@customElement('data-table')
export class DataTable extends LitElement {
  static override styles = [base, controls, tables, css`
    :host { display: block; }
    .scroll { max-height: 32rem; overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
    thead th { position: sticky; top: 0; background: var(--surface); box-shadow: inset 0 -1px var(--line); border-bottom: 0; }
    th, td { padding: 0.35rem 0.75rem; font-size: var(--font-small); }
    td { white-space: nowrap; }
    button { margin-top: var(--space-2); }
  `];

  @property({ attribute: false }) table!: Table;
  @property() caption = '';
  @state() private shown = FIRST;

  override render() {
    const { columns, rows } = this.table;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.caption}>
        <table>
          <caption class="hidden-text">${this.caption}</caption>
          <thead><tr>${columns.map((column) => html`<th scope="col" class=${column.numeric ? 'number' : ''}>${column.name}</th>`)}</tr></thead>
          <tbody>${rows.slice(0, this.shown).map((row) => html`<tr>${row.cells.map((cell, place) => {
            const column = columns[place];
            const text = column === undefined ? '' : shown(column, cell);
            return html`<td class=${column?.numeric ? 'number' : ''}>
              ${place === 0 && row.href !== undefined ? html`<a href=${row.href}>${text}</a>` : text}</td>`;
          })}</tr>`)}</tbody>
        </table>
      </div>
      ${rows.length > this.shown
        ? html`<button @click=${() => { this.shown = Infinity; }}>Show all ${plural(rows.length, 'row')}</button>`
        : nothing}`;
  }
}

function shown(column: Column, cell: Cell): string {
  return cell === null ? NONE : column.format?.(cell as never) ?? String(cell);
}
