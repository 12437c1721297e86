import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { Month } from '../../main/resources/web/app/api/types.ts';
import { bins, usual } from '../../main/resources/web/app/charts/bins.ts';
import { comparison } from '../../main/resources/web/app/charts/comparison.ts';
import { coverage, netReach, netSegments, stack } from '../../main/resources/web/app/charts/coverage.ts';
import { heatMap } from '../../main/resources/web/app/charts/heat-map.ts';
import { neighbour } from '../../main/resources/web/app/charts/neighbour.ts';
import { evidence, fittingInterval, timed } from '../../main/resources/web/app/charts/periods.ts';
import { sourceRanking } from '../../main/resources/web/app/charts/source-ranking.ts';
import { month } from './figures.ts';

Object.assign(globalThis, { location: new URL('http://localhost/?embed=1') });

const groups = [month('2026-01', -0.3), month('2026-02', null), month('2026-03', 0.1), month('2026-04', 0.2)];
const chart = coverage({ groups, comparisons: [{ a: 2, b: 3, net: { value: 0.1, low: 0.01, high: 0.2 }, distinguishable: true }],
  range: { from: '2026-01-15' }, shown: 'counted' });

test('counted shares stack up to the whole', () => {
  equal(stack(month('2026-01', 0), 'counted').at(-1)?.to, 1);
});

test('corrected shares are left out where there is no estimate', () => {
  deepEqual(stack(month('2026-01', null), 'corrected'), []);
});

test('every part of a bar leads to its paragraphs within the range that is shown', () => {
  const critical = chart.marks.find((mark) => mark.title.endsWith('Critical'));
  equal(critical?.href, '/?page=paragraphs&subject=subject&from=2026-01-15&to=2026-02-01&stance=critical&embed=1');
});

test('a period whose net differs from the one before says so', () => {
  const told = chart.marks.filter((mark) => mark.grid === 1).map((mark) => mark.lines.at(-1)?.value);
  deepEqual(told, ['not distinguishable', '20', 'not distinguishable', 'differs']);
});

test('the line of net breaks where there is no estimate', () => {
  equal(netSegments(timed(groups), 'blue').length, 1);
});

test('an axis of net reaches as far as the furthest interval, to a round figure', () => {
  deepEqual([netReach([month('2026-01', 0)]), netReach([month('2026-01', 0.3)]), netReach([month('2026-01', 0.6)]), netReach([])],
    [0.25, 0.5, 1, 0.25]);
});

test('a table has what the chart has', () => {
  equal(chart.table.rows.length, groups.length);
  deepEqual(chart.table.rows.map((row) => row.cells.length), groups.map(() => chart.table.columns.length));
});

test('sources are ranked by net, and those without an estimate are in the table alone', () => {
  const of = (name: string, net: number | null) => month('2026-01', net, { source: { id: name, name }, period: null });
  const ranking = sourceRanking([of('Ledger', -0.4), of('Post', 0.3), of('Small', null)], undefined, {});
  deepEqual(ranking.marks.map((mark) => mark.title), ['Post', 'Ledger']);
  equal(ranking.table.rows.length, 3);
});

test('a cell of the heat map leads to the source and the period', () => {
  const map = heatMap([month('2026-01', null, { source: { id: 's', name: 'Ledger' } })], {});
  equal(map.marks[0]?.href, '/?page=paragraphs&subject=subject&source=s&from=2026-01-01&to=2026-02-01&embed=1');
  ok(map.summary.includes('1 cell of 1 have too few articles'));
});

test('compared subjects have rows of their own', () => {
  const other = { id: 'other', name: 'Other' };
  const both = comparison([month('2026-01', 0.1), month('2026-01', 0.2, { subject: other })], [{ id: 'subject', name: 'Riverton tram' }, other], {});
  deepEqual(both.marks.map((mark) => [mark.row, mark.column]), [[0, 0], [1, 0]]);
});

test('arrow keys go to the nearest mark in their direction, over gaps', () => {
  const box = { x0: 0, x1: 1, y0: 0, y1: 1 };
  const at = (row: number, column: number) => ({ grid: 0, box, row, column, title: '', lines: [] });
  const marks = [at(0, 0), at(0, 3), at(0, 5), at(2, 0)] as const;
  equal(neighbour(marks, marks[0], [0, 1]), marks[1]);
  equal(neighbour(marks, marks[2], [0, -1]), marks[1]);
  equal(neighbour(marks, marks[0], [1, 0]), marks[3]);
  equal(neighbour(marks, marks[0], [0, -1]), marks[0]);
});

test('the interval fits what is shown', () => {
  const day = (text: string) => Date.parse(text);
  equal(fittingInterval(day('2026-01-01'), day('2026-02-01')), 'day');
  equal(fittingInterval(day('2025-01-01'), day('2026-01-01')), 'week');
  equal(fittingInterval(day('2022-01-01'), day('2026-01-01')), 'month');
  equal(fittingInterval(day('2010-01-01'), day('2026-01-01')), 'year');
});

test('evidence keeps to the narrower of period and range', () => {
  equal(evidence(month('2026-02', 0), { from: '2025-01-01', to: '2026-02-10' }),
    '/?page=paragraphs&subject=subject&from=2026-02-01&to=2026-02-10&embed=1');
});

test('a sparkline has no more points than fit, each over as many months', () => {
  const months = Array.from({ length: 120 }, (_, place): Month => ({
    period: `${2010 + Math.floor(place / 12)}-${String(place % 12 + 1).padStart(2, '0')}`, articles: 1, paragraphs: 4, supportive: 1, neutral: 1,
    critical: 2, undecided: 0, boilerplate: 0, net: -0.25,
  }));
  const shown = bins(months);
  equal(shown.length, 40);
  deepEqual([shown[0]?.first, shown[0]?.last, shown[0]?.articles, shown[0]?.net], ['2010-01', '2010-03', 3, -0.25]);
  deepEqual(bins([]), []);
});

test('a few stray dates do not count for the usual months, and few articles are all shown', () => {
  const at = (period: string, articles: number): Month => ({
    period, articles, paragraphs: articles, supportive: 0, neutral: articles, critical: 0, undecided: 0, boilerplate: 0, net: 0,
  });
  const months = [at('0001-01', 1), at('2015-03', 200), at('2015-04', 300), at('2050-01', 2)];
  deepEqual(usual(months).map((month) => month.period), ['2015-03', '2015-04']);
  deepEqual(usual([at('0001-01', 1), at('2015-03', 2)]).length, 2);
  deepEqual(usual([]), []);
});
