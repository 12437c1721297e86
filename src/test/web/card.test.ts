import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { confusion } from '../../main/resources/web/app/charts/confusion.ts';
import { figureRows } from '../../main/resources/web/app/charts/figure-rows.ts';
import { reliability, riskCoverage } from '../../main/resources/web/app/charts/reliability.ts';

const half = { value: 0.5, low: 0.4, high: 0.6 };

test('every figure stands with its interval in the table and under the pointer', () => {
  const chart = figureRows('Figures', ['One', 'Other'], [{ name: 'Right', cases: 12, figures: [half, null] }]);
  deepEqual(chart.table.rows[0]?.cells, ['Right', 12, 0.5, 0.4, 0.6, null, null, null]);
  deepEqual(chart.marks[0]?.lines.map((line) => line.value), ['50% (40% to 60%)', '–', '12']);
  equal(chart.table.columns.length, chart.table.rows[0]?.cells.length);
});

test('the shares of a label sum to the whole', () => {
  const shares = confusion([[1, 1, 2], [0, 5, 5], [0, 0, 0]]).table.rows.map((row) => Number(row.cells[3]));
  deepEqual(shares, [0.25, 0.25, 0.5, 0, 0.5, 0.5, 0, 0, 0]);
});

test('a bin says how sure the model was and how often it was right', () => {
  const chart = reliability([{ from: 0.6, to: 0.7, paragraphs: 100, confidence: 0.65, accuracy: 0.5 }]);
  deepEqual(chart.marks[0]?.lines.map((line) => line.value), ['65%', '50%', '100']);
});

test('a point of risk says of how many paragraphs', () => {
  const chart = riskCoverage([{ coverage: 0.5, confidence: 0.6, risk: 0.2 }, { coverage: 1, confidence: 0.3, risk: 0.4 }]);
  ok(chart.summary.includes('20% of 50%'));
  equal(chart.marks[1]?.title, 'The surest 100%');
});
