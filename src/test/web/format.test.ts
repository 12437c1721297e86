import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { csv } from '../../main/resources/web/app/format/csv.ts';
import { day, monthEnd, period } from '../../main/resources/web/app/format/dates.ts';
import { count, interval, net, netWithInterval, plural } from '../../main/resources/web/app/format/numbers.ts';
import { countsAs } from '../../main/resources/web/app/format/paragraphs.ts';
import { countedParts } from '../../main/resources/web/app/format/parts.ts';
import { lastDay, lastYears } from '../../main/resources/web/app/format/ranges.ts';
import { stretches } from '../../main/resources/web/app/format/stretches.ts';
import { clip, list } from '../../main/resources/web/app/format/text.ts';
import { paragraph } from './figures.ts';

test('net always shows its sign, as wide as it may be', () => {
  deepEqual([net(0.125), net(-0.5), net(0), net(-0.001), net(null)], ['+0.13', '−0.50', '0.00', '0.00', '–']);
});

test('an interval stands behind its figure', () => {
  equal(interval({ value: 0, low: -0.25, high: 0.5 }), '−0.25 to +0.50');
  equal(netWithInterval({ value: 0.1, low: -0.25, high: 0.5 }), '+0.10 (−0.25 to +0.50)');
});

test('counts are grouped and agree with their noun', () => {
  deepEqual([count(37434), plural(1, 'article'), plural(0, 'article'), plural(2, 'one is', 'are')],
    ['37,434', '1 article', '0 articles', '2 are']);
});

test('every label of a period is written as people do', () => {
  deepEqual(['2026', '2026-02', '2026-W07', '2026-02-11'].map(period), ['2026', 'Feb 2026', 'Week 7, 2026', '11 Feb 2026']);
});

test('the date of a date-time is the one that was given', () => {
  deepEqual([day('2026-02-27T23:30:00+09:00'), day('2026-02-27'), day(null)], ['27 Feb 2026', '27 Feb 2026', '–']);
});

test('the month after December is January', () => {
  equal(monthEnd('2025-12'), '2026-01-01');
});

test('a range of years ends with today', () => {
  deepEqual(lastYears(1, new Date('2026-11-28T15:00:00Z')), { from: '2025-11-29', to: '2026-11-29' });
  equal(lastDay('2026-03-01'), '2026-02-28');
});

test('no cell is left for a spreadsheet to take for a formula', () => {
  equal(csv([['=1+1', -0.5, null], ['a "b", c', '-x', 3]]), '\'=1+1,-0.5,\r\n"a ""b"", c",\'-x,3\r\n');
});

test('a clipped text keeps its letters whole', () => {
  deepEqual([clip('Ledger', 6), clip('The Ledger', 6), clip('😀😀😀', 2)], ['Ledger', 'The L…', '😀…']);
});

test('a list has and before its last word', () => {
  deepEqual([list([]), list(['a']), list(['a', 'b', 'c'])], ['', 'a', 'a, b and c']);
});

test('a correction counts before the model, and boilerplate not at all', () => {
  const correction = { stance: 'neutral', note: null, by: null, at: '' } as const;
  deepEqual(
    [paragraph({}), paragraph({ undecided: true }), paragraph({ undecided: true, correction }), paragraph({ boilerplate: true })]
      .map(countsAs),
    ['critical', 'undecided', 'neutral', null]);
});

test('counted shares leave boilerplate out and sum to one', () => {
  const parts = countedParts({ supportive: 1, neutral: 1, critical: 1, undecided: 1, boilerplate: 9 });
  deepEqual(parts.map((part) => part.share), [0.25, 0.25, 0.25, 0.25]);
  deepEqual(countedParts({ supportive: 0, neutral: 0, critical: 0, undecided: 0, boilerplate: 9 }).map((part) => part.share), [0, 0, 0, 0]);
});

test('a text is cut where quotations and evidence words begin and end', () => {
  const word = { start: 115, end: 120, weight: 0.2 };
  const pieces = stretches({ text: 'He said “a false start” again.', start: 104 }, [{ start: 112, end: 127 }], [word]);
  deepEqual(pieces.map(({ text, quoted, word: of }) => [text, quoted, of === word]), [
    ['He said ', false, false], ['“a ', true, false], ['false', true, true], [' start”', true, false], [' again.', false, false],
  ]);
  deepEqual(stretches({ text: 'Plain.', start: 7 }, [], []), [{ text: 'Plain.', quoted: false, word: undefined }]);
});
