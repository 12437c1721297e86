import type { StanceGroup } from '../api/types.ts';
import { period } from '../format/dates.ts';
import { count, net, netWithInterval, plural } from '../format/numbers.ts';
import { clip } from '../format/text.ts';
import type { Parameters } from '../router.ts';
import { mix, type Palette } from '../theme/palette.ts';
import type { Chart, Mark, Size, Table } from './model.ts';
import { evidence, timed, type Timed } from './periods.ts';
import { boxes, rowAxis, type Box } from './shapes.ts';
import { NO_SOURCE, sourceName } from './source-ranking.ts';
import { timeAxis } from './time-axis.ts';

const ROW_HEIGHT = 28;
const AXIS_HEIGHT = 40;
/** Nets beyond it are as dark as can be. */
const FULL = 0.6;

/** Net by source and time; grey where there are too few articles, empty where there is none. */
export function heatMap(groups: readonly StanceGroup[], range: Parameters): Chart {
  const cells = timed(groups);
  const rows = rowsOf(groups);
  const starts = [...new Set(cells.map((cell) => cell.from))].sort((one, other) => one - other);
  return {
    summary: `Net of ${plural(rows.length, 'source')} over ${plural(starts.length, 'period')}. `
      + `${plural(cells.filter((cell) => cell.group.estimate === null).length, 'cell')} of ${count(cells.length)} have too few articles.`,
    height: rows.length * ROW_HEIGHT + AXIS_HEIGHT,
    legend: [
      { name: 'Net +0.6 or more', label: 'supportive' },
      { name: 'Net −0.6 or less', label: 'critical' },
      { name: 'paler toward zero', swatch: 'none' },
      { name: 'too few articles', swatch: 'bar' },
    ],
    marks: cells.map((cell) => markOf(cell, rows.indexOf(sourceName(cell.group)), starts.indexOf(cell.from), range)),
    table: table(cells, range),
    option: (colours, size) => option(cells, rows, colours, size),
  };
}

/** Sources by how many articles they have. */
function rowsOf(groups: readonly StanceGroup[]): string[] {
  const articles = new Map<string, number>();
  groups.forEach((group) => articles.set(sourceName(group), (articles.get(sourceName(group)) ?? 0) + group.articles));
  return [...articles.entries()].sort((one, other) => other[1] - one[1]).map(([name]) => name);
}

function markOf(cell: Timed, row: number, column: number, range: Parameters): Mark {
  const { group } = cell;
  return {
    grid: 0,
    box: { x0: cell.from, x1: cell.to, y0: row - 0.5, y1: row + 0.5 },
    row,
    column,
    title: `${sourceName(group)} · ${period(cell.label)}`,
    lines: [
      { name: 'Net, corrected', value: group.estimate === null ? 'too few articles' : netWithInterval(group.estimate.net) },
      { name: 'Net, counted', value: net(group.net) },
      { name: 'Articles', value: count(group.articles) },
    ],
    href: group.source === null ? undefined : evidence(group, range),
  };
}

function table(cells: readonly Timed[], range: Parameters): Table {
  const figure = { numeric: true, format: net };
  return {
    columns: [
      { name: 'Source' },
      { name: 'Period', format: period },
      { name: 'Articles', numeric: true, format: count },
      ...['Net, counted', 'Net, corrected', 'Low', 'High'].map((name) => ({ name, ...figure })),
    ],
    rows: cells.map(({ group, label }) => ({
      href: group.source === null ? undefined : evidence(group, range),
      cells: [
        group.source?.name ?? NO_SOURCE, label, group.articles, group.net,
        group.estimate?.net.value ?? null, group.estimate?.net.low ?? null, group.estimate?.net.high ?? null,
      ],
    })),
  };
}

function option(cells: readonly Timed[], rows: readonly string[], colours: Palette, size: Size) {
  return {
    animation: false,
    grid: { left: size.narrow ? 104 : 188, right: size.narrow ? 8 : 16, top: 4, bottom: AXIS_HEIGHT - 4 },
    xAxis: timeAxis(colours, {
      grid: 0, min: Math.min(...cells.map((cell) => cell.from)), max: Math.max(...cells.map((cell) => cell.to)), labels: true,
    }),
    yAxis: rowAxis(colours, rows.length, (row) => clip(rows[row] ?? '', size.narrow ? 13 : 25)),
    series: [boxes(0, cells.map((cell) => box(cell, rows.indexOf(sourceName(cell.group)), colours)))],
  };
}

function box(cell: Timed, row: number, colours: Palette): Box {
  const at = { x0: cell.from, x1: cell.to, y0: row + 0.5, y1: row - 0.5, gap: 2 };
  const value = cell.group.estimate?.net.value;
  if (value === undefined) {
    return { ...at, fill: colours.none, stroke: colours.line };
  }
  const strength = Math.min(Math.abs(value) / FULL, 1);
  const fill = mix(colours.surface, value > 0 ? colours.supportive : colours.critical, 0.08 + 0.92 * strength);
  return { ...at, fill, stroke: colours.line, text: net(value), textFill: readable(fill) };
}

/** Black or white, whichever is easier to read on a colour. */
function readable(fill: string): string {
  const [red = 0, green = 0, blue = 0] = (fill.match(/\d+/g) ?? []).map(Number);
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? '#10151c' : '#ffffff';
}
