import type { ReliabilityBin, RiskPoint } from '../api/model-card.ts';
import { count, percent } from '../format/numbers.ts';
import type { Palette } from '../theme/palette.ts';
import type { Chart } from './model.ts';
import { axis, dots, segments } from './shapes.ts';

const HEIGHT = 300;
const GRID = { left: 48, right: 16, top: 28, bottom: 44 } as const;
const THIRD = 1 / 3;
const HALF = 0.5;
const share = { numeric: true, format: percent };

/** How often the model is right where it is so sure; on the diagonal it would be as right as it says. */
export function reliability(bins: readonly ReliabilityBin[]): Chart {
  const most = Math.max(...bins.map((bin) => bin.paragraphs), 1);
  return {
    summary: `How often the model is right, by how sure it says it is: ${bins.map((bin) =>
      `${percent(bin.accuracy)} where it says ${percent(bin.confidence)}`).join(', ')}.`,
    height: HEIGHT,
    legend: [
      { name: 'paragraphs that it is so sure of; larger, more of them', series: 0 },
      { name: 'the line: as right as it says', swatch: 'none' },
    ],
    marks: bins.map((bin, column) => ({
      grid: 0,
      box: { x0: bin.from, x1: bin.to, y0: 0, y1: 1 },
      row: 0,
      column,
      title: `${percent(bin.from)} to ${percent(bin.to)} sure`,
      lines: [
        { name: 'Says, on average', value: percent(bin.confidence) },
        { name: 'Is right', value: percent(bin.accuracy) },
        { name: 'Paragraphs', value: count(bin.paragraphs) },
      ],
    })),
    table: {
      columns: [{ name: 'From', ...share }, { name: 'To', ...share }, { name: 'Paragraphs', numeric: true, format: count },
        { name: 'Says, on average', ...share }, { name: 'Is right', ...share }],
      rows: bins.map((bin) => ({ cells: [bin.from, bin.to, bin.paragraphs, bin.confidence, bin.accuracy] })),
    },
    option: (colours) => ({
      ...frame(colours, 'How sure it is', 'How often it is right', THIRD),
      series: [
        segments(0, [{ from: [THIRD, THIRD], to: [1, 1], stroke: colours['line-strong'], width: 1.25 }], 2),
        segments(0, bins.map((bin) => ({
          from: [bin.confidence, bin.confidence], to: [bin.confidence, bin.accuracy], stroke: colours['series-1'], width: 1.25,
        }))),
        dots(0, bins.map((bin) => ({
          x: bin.confidence, y: bin.accuracy, fill: colours['series-1'], stroke: colours.surface,
          size: 4 + 7 * Math.sqrt(bin.paragraphs / most),
        }))),
      ],
    }),
  };
}

/** How often the model errs if it answers for the surest paragraphs only. */
export function riskCoverage(points: readonly RiskPoint[]): Chart {
  const half = 0.5 / Math.max(points.length, 1);
  return {
    summary: `How often the model errs, by the share of paragraphs that it answers for: ${points.map((point) =>
      `${percent(point.risk)} of ${percent(point.coverage)}`).join(', ')}.`,
    height: HEIGHT,
    legend: [{ name: 'wrong among the paragraphs it is surest of', series: 0 }],
    marks: points.map((point, column) => ({
      grid: 0,
      box: { x0: point.coverage - half, x1: point.coverage + half, y0: 0, y1: 1 },
      row: 0,
      column,
      title: `The surest ${percent(point.coverage)}`,
      lines: [
        { name: 'Wrong', value: percent(point.risk) },
        { name: 'Sure at least', value: percent(point.confidence) },
      ],
    })),
    table: {
      columns: [{ name: 'Paragraphs answered', ...share }, { name: 'Sure at least', ...share }, { name: 'Wrong', ...share }],
      rows: points.map((point) => ({ cells: [point.coverage, point.confidence, point.risk] })),
    },
    option: (colours) => ({
      ...frame(colours, 'Share of paragraphs answered, the surest first', 'How often it is wrong', 0, points.some((point) => point.risk > HALF) ? 1 : HALF),
      series: [
        segments(0, points.slice(1).map((point, place) => ({
          from: [points[place]?.coverage ?? 0, points[place]?.risk ?? 0], to: [point.coverage, point.risk],
          stroke: colours['series-1'], width: 2,
        }))),
        dots(0, points.map((point) => ({
          x: point.coverage, y: point.risk, fill: colours['series-1'], stroke: colours.surface, size: 4,
        }))),
      ],
    }),
  };
}

function frame(colours: Palette, across: string, up: string, from: number, most = 1) {
  const look = axis(colours);
  const label = { ...look.axisLabel, formatter: percent };
  return {
    animation: false,
    grid: GRID,
    xAxis: {
      ...look, type: 'value', min: from, max: 1, interval: (1 - from) / 4, axisLabel: label,
      name: across, nameLocation: 'middle', nameGap: 28, nameTextStyle: { ...look.nameTextStyle, align: 'center' },
    },
    yAxis: { ...look, type: 'value', min: 0, max: most, axisLabel: label, name: up, nameGap: 12 },
  };
}
