import type { Estimate } from '../api/types.ts';
import { count, NONE, percent, percentWithInterval } from '../format/numbers.ts';
import { clip } from '../format/text.ts';
import { type Palette, seriesColour } from '../theme/palette.ts';
import type { Chart, Mark, Size, Table } from './model.ts';
import { axis, dots, rowAxis, segments, type Shape } from './shapes.ts';
import { SHAPES } from './comparison.ts';

const ROW_HEIGHT = 30;
const AXIS_HEIGHT = 40;
const ROOM = { narrow: 128, wide: 232 } as const;
const LETTERS = { narrow: 17, wide: 34 } as const;
const STEP = 0.25;

export interface FigureRow {
  readonly name: string;
  /** How many cases it was measured on, where that differs from row to row. */
  readonly cases?: number;
  /** By series; null where one was not measured. */
  readonly figures: readonly (Estimate | null)[];
  /** What it is, for who points at it. */
  readonly about?: string;
}

/** Shares in named rows, each with its 95 % interval, of one or more series. */
export function figureRows(what: string, series: readonly string[], rows: readonly FigureRow[]): Chart {
  return {
    summary: `${what} of ${series.join(', ')}: ${rows.map((row) => `${row.name} ${figure(row.figures[0])}`).join(', ')}.`,
    height: rows.length * ROW_HEIGHT + AXIS_HEIGHT,
    legend: [
      ...series.map((name, place) => ({ name, series: place })),
      { name: 'the line is the 95 % interval', swatch: 'none' },
    ],
    marks: rows.map((row, place) => markOf(row, place, series)),
    table: table(series, rows),
    option: (colours, size) => option(series, rows, colours, size),
  };
}

function markOf(row: FigureRow, place: number, series: readonly string[]): Mark {
  return {
    grid: 0,
    box: { x0: 0, x1: 1, y0: place - 0.5, y1: place + 0.5 },
    row: place,
    column: 0,
    title: row.about === undefined ? row.name : `${row.name}: ${row.about}`,
    lines: [
      ...series.map((name, at) => ({ name, value: figure(row.figures[at]) })),
      ...(row.cases === undefined ? [] : [{ name: 'Measured on', value: count(row.cases) }]),
    ],
  };
}

function table(series: readonly string[], rows: readonly FigureRow[]): Table {
  const share = { numeric: true, format: (value: number | null) => (value === null ? NONE : percent(value)) };
  const counted = rows.some((row) => row.cases !== undefined);
  return {
    columns: [
      { name: 'Of' },
      ...(counted ? [{ name: 'Measured on', numeric: true, format: count }] : []),
      ...series.flatMap((name) => [name, `${name}, low`, `${name}, high`].map((column) => ({ name: column, ...share }))),
    ],
    rows: rows.map((row) => ({
      cells: [
        row.name,
        ...(counted ? [row.cases ?? null] : []),
        ...series.flatMap((_, at) => {
          const one = row.figures[at];
          return one == null ? [null, null, null] : [one.value, one.low, one.high];
        }),
      ],
    })),
  };
}

function option(series: readonly string[], rows: readonly FigureRow[], colours: Palette, size: Size) {
  const look = axis(colours);
  const width = size.narrow ? 'narrow' : 'wide';
  const shown = rows.flatMap((row, place) => row.figures.flatMap((one, at) => (one === null || one === undefined
    ? []
    : [{ one, y: place + offset(at, series.length), at }])));
  return {
    animation: false,
    grid: { left: ROOM[width], right: 16, top: 4, bottom: AXIS_HEIGHT - 12 },
    xAxis: {
      ...look, type: 'value', min: 0, max: 1, interval: STEP, axisLine: { show: false },
      axisLabel: { ...look.axisLabel, formatter: percent },
    },
    yAxis: rowAxis(colours, rows.length, (row) => clip(rows[row]?.name ?? '', LETTERS[width]), true),
    series: [
      segments(0, shown.map(({ one, y, at }) => ({
        from: [one.low, y], to: [one.high, y], stroke: seriesColour(colours, at), width: at === 0 ? 2.5 : 1.25,
      }))),
      dots(0, shown.map(({ one, y, at }) => ({
        x: one.value, y, fill: seriesColour(colours, at), stroke: colours.surface, size: at === 0 ? 6 : 4.5, shape: shape(at),
      }))),
    ],
  };
}

/** Side by side within a row, the first at the top. */
function offset(at: number, of: number): number {
  return of < 2 ? 0 : (at - (of - 1) / 2) * 0.27;
}

function shape(at: number): Shape {
  return SHAPES[at % SHAPES.length] ?? 'circle';
}

function figure(one: Estimate | null | undefined): string {
  return one == null ? NONE : percentWithInterval(one);
}
