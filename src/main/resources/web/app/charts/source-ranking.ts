import type { StanceGroup } from '../api/types.ts';
import { count, net, netWithInterval, plural } from '../format/numbers.ts';
import { clip } from '../format/text.ts';
import type { Parameters } from '../router.ts';
import type { Palette } from '../theme/palette.ts';
import type { Chart, Mark, Size, Table } from './model.ts';
import { evidence } from './periods.ts';
import { axis, dots, rowAxis, segments, texts, type Dot } from './shapes.ts';
import { netReach } from './coverage.ts';

const MOST = 30;
const ROW_HEIGHT = 26;
const AXIS_HEIGHT = 48;
const FIGURES_WIDTH = 168;
export const NO_SOURCE = 'No source';

interface Estimated extends StanceGroup {
  readonly estimate: NonNullable<StanceGroup['estimate']>;
}

export function isEstimated(group: StanceGroup): group is Estimated {
  return group.estimate !== null;
}

export function sourceName(group: StanceGroup): string {
  return group.source?.name ?? NO_SOURCE;
}

/** The sources with most articles of those that have an estimate, from the most supportive to the most critical. */
export function sourceRanking(groups: readonly StanceGroup[], total: StanceGroup | undefined, range: Parameters): Chart {
  const estimated = groups.filter(isEstimated);
  const ranked = [...estimated]
    .sort((one, other) => other.articles - one.articles)
    .slice(0, MOST)
    .sort((one, other) => other.estimate.net.value - one.estimate.net.value);
  const reach = netReach(ranked);
  return {
    summary: summary(ranked),
    height: ranked.length * ROW_HEIGHT + AXIS_HEIGHT,
    legend: [
      { name: 'Net above zero', label: 'supportive' },
      { name: 'cannot be told from zero', label: 'neutral' },
      { name: 'Net below zero', label: 'critical' },
      { name: 'the line is the 95 % interval', swatch: 'none' },
    ],
    marks: ranked.map((group, row) => markOf(group, row, reach, range)),
    table: table(groups, range),
    option: (colours, size) => option(ranked, total, reach, colours, size),
  };
}

function summary(ranked: readonly Estimated[]): string {
  const [first, last] = [ranked[0], ranked.at(-1)];
  return first === undefined || last === undefined
    ? 'No source has enough articles for an estimate.'
    : `Net of ${plural(ranked.length, 'source')}, from ${sourceName(first)} with ${netWithInterval(first.estimate.net)} to `
      + `${sourceName(last)} with ${netWithInterval(last.estimate.net)}.`;
}

function markOf(group: Estimated, row: number, reach: number, range: Parameters): Mark {
  return {
    grid: 0,
    box: { x0: -reach, x1: reach, y0: row - 0.5, y1: row + 0.5 },
    row,
    column: 0,
    title: sourceName(group),
    lines: [
      { name: 'Net, corrected', value: netWithInterval(group.estimate.net) },
      { name: 'Net, counted', value: net(group.net) },
      { name: 'Articles', value: count(group.articles) },
      ...group.limitations.map((limitation) => ({ name: 'Mind', value: limitation.text })),
    ],
    href: group.source === null ? undefined : evidence(group, range),
  };
}

function table(groups: readonly StanceGroup[], range: Parameters): Table {
  const figure = { numeric: true, format: net };
  return {
    columns: [
      { name: 'Source' },
      { name: 'Articles', numeric: true, format: count },
      ...['Net, counted', 'Net, corrected', 'Low', 'High'].map((name) => ({ name, ...figure })),
    ],
    rows: [...groups].sort((one, other) => other.articles - one.articles).map((group) => ({
      href: group.source === null ? undefined : evidence(group, range),
      cells: [
        sourceName(group), group.articles, group.net,
        group.estimate?.net.value ?? null, group.estimate?.net.low ?? null, group.estimate?.net.high ?? null,
      ],
    })),
  };
}

function option(ranked: readonly Estimated[], total: StanceGroup | undefined, reach: number, colours: Palette, size: Size) {
  const look = axis(colours);
  const room = size.narrow ? 118 : 210;
  const overall = total?.estimate?.net.value;
  return {
    animation: false,
    grid: { left: room, right: size.narrow ? 12 : FIGURES_WIDTH, top: 8, bottom: AXIS_HEIGHT - 12 },
    xAxis: {
      ...look, type: 'value', min: -reach, max: reach, interval: reach / 2, axisLine: { show: false },
      axisLabel: { ...look.axisLabel, formatter: net },
    },
    yAxis: rowAxis(colours, ranked.length, (row) => rowName(ranked[row], size), true),
    series: [
      segments(0, [
        { from: [0, -0.5], to: [0, ranked.length - 0.5], stroke: colours['line-strong'], width: 1 },
        ...(overall === undefined ? [] : [{
          from: [overall, -0.5] as const, to: [overall, ranked.length - 0.5] as const, stroke: colours.accent, width: 1,
        }]),
      ], 1),
      segments(0, ranked.map((group, row) => ({
        from: [group.estimate.net.low, row], to: [group.estimate.net.high, row], stroke: colours.quiet, width: 2,
      }))),
      dots(0, ranked.map((group, row) => dot(group, row, colours))),
      ...(size.narrow ? [] : [texts(0, ranked.map((group, row) => ({
        x: reach, y: row, text: netWithInterval(group.estimate.net), fill: colours.quiet, font: colours.font,
      })))]),
    ],
  };
}

function rowName(group: Estimated | undefined, size: Size): string {
  return group === undefined ? '' : `${clip(sourceName(group), size.narrow ? 11 : 24)}  {few|${count(group.articles)}}`;
}

function dot(group: Estimated, row: number, colours: Palette): Dot {
  const { value, low, high } = group.estimate.net;
  const at = { x: value, y: row, stroke: colours.surface, size: 6.5 };
  if (low > 0) {
    return { ...at, fill: colours.supportive, shape: 'triangle' };
  }
  return high < 0 ? { ...at, fill: colours.critical, shape: 'inverted' } : { ...at, fill: colours.quiet };
}
