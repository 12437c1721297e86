import type { Comparison, Label, StanceGroup } from '../api/types.ts';
import { LABELS } from '../api/types.ts';
import { period } from '../format/dates.ts';
import { count, net, netWithInterval, percent, plural } from '../format/numbers.ts';
import type { Parameters } from '../router.ts';
import { type Palette, transparent } from '../theme/palette.ts';
import { LOOKS } from '../theme/stance.ts';
import type { Chart, LegendEntry, Mark, Size, Table, TipLine } from './model.ts';
import { evidence, middle, timed, type Timed } from './periods.ts';
import { axis, boxes, dots, segments, type Box, type Dot, type Segment } from './shapes.ts';
import { timeAxis } from './time-axis.ts';

export type Shown = 'counted' | 'corrected';

export interface CoverageInput {
  readonly groups: readonly StanceGroup[];
  readonly comparisons: readonly Comparison[];
  readonly range: Parameters;
  readonly shown: Shown;
}

interface Scale {
  readonly reach: number;
  readonly most: number;
}

interface Part {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
}

const SHARES = 0;
const NET = 1;
const ARTICLES = 2;
const HEIGHT = 520;
/** So many periods leave room for small dots only. */
const DENSE = 80;
const STACK: readonly Label[] = ['critical', 'neutral', 'undecided', 'supportive'];
const NET_ROW = STACK.length;
const ARTICLES_ROW = STACK.length + 1;

/** A period with what is drawn of it. */
interface Column {
  readonly period: Timed;
  readonly parts: readonly Part[];
  /** Whether its net differs from that of the period before. */
  readonly changed: boolean;
}

/** Shares over time, net with its interval below them, and how many articles both come from. */
export function coverage({ groups, comparisons, range, shown }: CoverageInput): Chart {
  const changed = changes(groups, comparisons);
  const columns = timed(groups).map((period) => ({
    period, parts: stack(period.group, shown), changed: changed.has(period.group),
  }));
  const scale = { reach: netReach(groups), most: Math.max(...groups.map((group) => group.articles)) };
  return {
    summary: summary(columns.map((column) => column.period)),
    height: HEIGHT,
    legend: legend(shown),
    marks: columns.flatMap((column, place) => marks(column, place, scale, range)),
    table: table(columns.map((column) => column.period), range),
    option: (colours, size) => option(columns, scale.reach, colours, size),
  };
}

/** Bounds of the shares of a group, one on top of the other; none where there is no estimate of them. */
export function stack(group: StanceGroup, shown: Shown): Part[] {
  const share = (label: Label): number => {
    if (shown === 'corrected') {
      return label === 'undecided' ? 0 : group.estimate?.[label].share ?? 0;
    }
    const judged = LABELS.reduce((sum, one) => sum + group.counts[one], 0);
    return judged === 0 ? 0 : group.counts[label] / judged;
  };
  let sum = 0;
  return STACK.map((label) => {
    const from = sum;
    sum += share(label);
    return { label, from, to: sum };
  }).filter((part) => part.to > part.from);
}

/** Groups whose net differs from that of the group before. */
function changes(groups: readonly StanceGroup[], comparisons: readonly Comparison[]): Set<StanceGroup> {
  const estimated = groups.flatMap((group, place) => (group.estimate === null ? [] : [place]));
  const before = new Map(estimated.map((place, at) => [place, estimated[at - 1]]));
  return new Set(comparisons
    .filter((one) => one.distinguishable && before.get(one.b) === one.a)
    .flatMap((one) => groups[one.b] ?? []));
}

/** How far an axis of net goes, so that its ticks are round. */
export function netReach(groups: readonly StanceGroup[]): number {
  const ends = groups.flatMap((group) => (group.estimate === null ? [] : [group.estimate.net.low, group.estimate.net.high]));
  const furthest = Math.max(0, ...ends.map(Math.abs));
  return [0.25, 0.5].find((reach) => furthest <= reach) ?? 1;
}

function summary(periods: readonly Timed[]): string {
  const last = periods.at(-1);
  if (last === undefined) {
    return 'No dated articles.';
  }
  const { estimate } = last.group;
  return `Shares of stances and net over ${plural(periods.length, 'period')}, from ${period(periods[0]?.label ?? '')} to `
    + `${period(last.label)}; in the last, ${plural(last.group.articles, 'article')} and a net of `
    + `${estimate === null ? `${net(last.group.net)} as counted` : netWithInterval(estimate.net)}.`;
}

function legend(shown: Shown): LegendEntry[] {
  const labels = [...STACK].reverse().filter((label) => shown === 'counted' || label !== 'undecided');
  return [
    ...labels.map((label) => ({ name: LOOKS[label].name, label })),
    { name: 'Net, corrected, with its 95 % interval', swatch: 'band' as const, series: 0 },
    { name: 'filled where it differs from the period before', swatch: 'ring' as const, series: 0 },
  ];
}

function marks({ period: one, parts, changed }: Column, column: number, scale: Scale, range: Parameters): Mark[] {
  const x = { x0: one.from, x1: one.to };
  const title = period(one.label);
  const lines = shareLines(one.group, parts);
  const href = evidence(one.group, range);
  return [
    ...parts.map((part) => ({
      grid: SHARES, box: { ...x, y0: part.from, y1: part.to }, row: STACK.length - 1 - STACK.indexOf(part.label), column, lines,
      title: `${title} · ${LOOKS[part.label].name}`, href: evidence(one.group, range, { stance: part.label }),
    })),
    { grid: NET, box: { ...x, y0: -scale.reach, y1: scale.reach }, row: NET_ROW, column, title, lines: netLines(one.group, changed), href },
    { grid: ARTICLES, box: { ...x, y0: 0, y1: scale.most }, row: ARTICLES_ROW, column, title, href,
      lines: [{ name: 'Articles', value: count(one.group.articles) }, { name: 'Paragraphs', value: count(one.group.paragraphs) }] },
  ];
}

function shareLines(group: StanceGroup, parts: readonly Part[]): TipLine[] {
  return [...parts].reverse().map((part) => ({
    label: part.label,
    name: LOOKS[part.label].name,
    value: `${percent(part.to - part.from)} · ${count(group.counts[part.label])} counted`,
  }));
}

function netLines(group: StanceGroup, changed: boolean): TipLine[] {
  const lines = [
    { name: 'Net, corrected', value: group.estimate === null ? 'too few articles' : netWithInterval(group.estimate.net) },
    { name: 'Net, counted', value: net(group.net) },
    { name: 'Articles', value: count(group.articles) },
  ];
  return group.estimate === null
    ? lines
    : [...lines, { name: 'Against the period before', value: changed ? 'differs' : 'not distinguishable' }];
}

function table(periods: readonly Timed[], range: Parameters): Table {
  return {
    columns: [
      { name: 'Period', format: period },
      ...['Articles', ...LABELS.map((label) => LOOKS[label].name)].map((name) => ({ name, format: count, numeric: true })),
      ...['Net, counted', 'Net, corrected', 'Low', 'High'].map((name) => ({
        name, numeric: true, format: net,
      })),
    ],
    rows: periods.map(({ group, label }) => ({
      href: evidence(group, range),
      cells: [
        label, group.articles, ...LABELS.map((one) => group.counts[one]), group.net,
        group.estimate?.net.value ?? null, group.estimate?.net.low ?? null, group.estimate?.net.high ?? null,
      ],
    })),
  };
}

function option(columns: readonly Column[], reach: number, colours: Palette, size: Size) {
  const periods = columns.map((column) => column.period);
  const look = axis(colours);
  const span = { min: periods[0]?.from ?? 0, max: periods.at(-1)?.to ?? 1 };
  const sides = { left: 52, right: size.narrow ? 8 : 16 };
  const value = (grid: number, more: object) => ({ ...look, type: 'value', gridIndex: grid, nameGap: 10, ...more });
  return {
    animation: false,
    grid: [{ ...sides, top: 26, height: 224 }, { ...sides, top: 292, height: 120 }, { ...sides, top: 446, height: 44 }],
    xAxis: [SHARES, NET, ARTICLES].map((grid) => timeAxis(colours, { grid, ...span, labels: grid === ARTICLES })),
    yAxis: [
      value(SHARES, { name: 'Share of paragraphs', min: 0, max: 1, interval: 0.25, axisLabel: { ...look.axisLabel, formatter: percent } }),
      value(NET, { name: 'Net', min: -reach, max: reach, interval: reach / 2, axisLabel: { ...look.axisLabel, formatter: net } }),
      value(ARTICLES, { name: 'Articles', min: 0, splitNumber: 1, axisLabel: { ...look.axisLabel, formatter: count } }),
    ],
    series: [
      boxes(SHARES, columns.flatMap((column) => column.parts.map((part) => shareBox(column.period, part, colours)))),
      boxes(NET, bandBoxes(periods, colours)),
      segments(NET, netSegments(periods, colours.accent)),
      dots(NET, columns.flatMap((column) => netDot(column, periods.length, colours))),
      boxes(ARTICLES, periods.map((one) => ({
        x0: one.from, x1: one.to, y0: 0, y1: one.group.articles, fill: colours['line-strong'], gap: 1,
      }))),
    ],
  };
}

/** Filled where net differs from that of the period before. */
function netDot({ period: one, changed }: Column, many: number, colours: Palette): Dot[] {
  const estimated = one.group.estimate;
  return estimated === null ? [] : [{
    x: middle(one), y: estimated.net.value, size: many > DENSE ? 2 : 3.5, fill: changed ? colours.accent : colours.surface, stroke: colours.accent,
  }];
}

function shareBox(one: Timed, part: Part, colours: Palette): Box {
  return { x0: one.from, x1: one.to, y0: part.from, y1: part.to, fill: colours[part.label], gap: 1 };
}

function bandBoxes(periods: readonly Timed[], colours: Palette): Box[] {
  return periods.flatMap((one) => (one.group.estimate === null ? [] : [{
    x0: one.from, x1: one.to, y0: one.group.estimate.net.low, y1: one.group.estimate.net.high,
    fill: transparent(colours.accent, 0.2),
  }]));
}

/** Between neighbours alone, so that a gap shows as one. */
export function netSegments(periods: readonly Timed[], stroke: string): Segment[] {
  return periods.flatMap((one, place) => {
    const before = periods[place - 1];
    return before?.to === one.from && before.group.estimate && one.group.estimate
      ? [{ from: [middle(before), before.group.estimate.net.value], to: [middle(one), one.group.estimate.net.value], stroke, width: 2 } as const]
      : [];
  });
}
