import type { Named, StanceGroup } from '../api/types.ts';
import { period } from '../format/dates.ts';
import { count, net, netWithInterval, plural } from '../format/numbers.ts';
import type { Parameters } from '../router.ts';
import { type Palette, seriesColour, transparent } from '../theme/palette.ts';
import type { Chart, Mark, Size, Table } from './model.ts';
import { evidence, middle, timed, type Timed } from './periods.ts';
import { axis, boxes, dots, segments, type Shape } from './shapes.ts';
import { netReach, netSegments } from './coverage.ts';
import { timeAxis } from './time-axis.ts';

const HEIGHT = 300;
export const SHAPES: readonly Shape[] = ['circle', 'triangle', 'square', 'diamond', 'inverted'];

interface Series {
  readonly subject: Named;
  readonly periods: readonly Timed[];
}

/** Net of several subjects over time, each with its interval, colour and shape. */
export function comparison(groups: readonly StanceGroup[], subjects: readonly Named[], range: Parameters): Chart {
  const all = subjects.map((subject) => ({ subject, periods: timed(groups.filter((group) => group.subject.id === subject.id)) }));
  const starts = [...new Set(all.flatMap((one) => one.periods.map((at) => at.from)))].sort((one, other) => one - other);
  const reach = netReach(groups);
  return {
    summary: `Net of ${subjects.map((subject) => subject.name).join(', ')} over ${plural(starts.length, 'period')}.`,
    height: HEIGHT,
    legend: subjects.map((subject, series) => ({ name: subject.name, series })),
    marks: all.flatMap((one, row) => marks(one, row, starts, reach, range)),
    table: table(all, range),
    option: (colours, size) => option(all, reach, colours, size),
  };
}

/** Each subject is found near its own net, so that all can be pointed at. */
function marks({ subject, periods }: Series, row: number, starts: readonly number[], reach: number, range: Parameters): Mark[] {
  return periods.flatMap((one) => (one.group.estimate === null ? [] : [{
    grid: 0,
    box: { x0: one.from, x1: one.to, y0: one.group.estimate.net.value - reach / 12, y1: one.group.estimate.net.value + reach / 12 },
    row,
    column: starts.indexOf(one.from),
    title: `${subject.name} · ${period(one.label)}`,
    lines: [
      { name: 'Net, corrected', value: netWithInterval(one.group.estimate.net) },
      { name: 'Articles', value: count(one.group.articles) },
    ],
    href: evidence(one.group, range),
  }]));
}

function table(all: readonly Series[], range: Parameters): Table {
  const figure = { numeric: true, format: net };
  return {
    columns: [
      { name: 'Subject' },
      { name: 'Period', format: period },
      { name: 'Articles', numeric: true, format: count },
      ...['Net, corrected', 'Low', 'High'].map((name) => ({ name, ...figure })),
    ],
    rows: all.flatMap(({ subject, periods }) => periods.map(({ group, label }) => ({
      href: evidence(group, range),
      cells: [
        subject.name, label, group.articles,
        group.estimate?.net.value ?? null, group.estimate?.net.low ?? null, group.estimate?.net.high ?? null,
      ],
    }))),
  };
}

function option(all: readonly Series[], reach: number, colours: Palette, size: Size) {
  const look = axis(colours);
  const periods = all.flatMap((one) => one.periods);
  return {
    animation: false,
    grid: { left: 52, right: size.narrow ? 8 : 16, top: 26, bottom: 34 },
    xAxis: timeAxis(colours, {
      grid: 0, min: Math.min(...periods.map((one) => one.from)), max: Math.max(...periods.map((one) => one.to)), labels: true,
    }),
    yAxis: {
      ...look, type: 'value', name: 'Net', min: -reach, max: reach, interval: reach / 2,
      axisLabel: { ...look.axisLabel, formatter: net },
    },
    series: all.flatMap((one, place) => drawn(one, place, colours)),
  };
}

function drawn({ periods }: Series, place: number, colours: Palette) {
  const colour = seriesColour(colours, place);
  const estimated = periods.flatMap((one) => (one.group.estimate === null ? [] : [{ ...one, estimate: one.group.estimate.net }]));
  return [
    boxes(0, estimated.map(({ from, to, estimate }) => ({
      x0: from, x1: to, y0: estimate.low, y1: estimate.high, fill: transparent(colour, 0.1),
    }))),
    segments(0, netSegments(periods, colour)),
    dots(0, estimated.map((one) => ({
      x: middle(one), y: one.estimate.value, fill: colour, stroke: colours.surface, size: 4.5, shape: SHAPES[place],
    }))),
  ];
}
