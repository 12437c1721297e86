import type { Palette } from '../theme/palette.ts';

/** The parts of ECharts' custom series that are used here. */
interface Drawing {
  coord(point: readonly (number | string)[]): [number, number];
}

export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly fill: string;
  /** Of pixels between it and the next. */
  readonly gap?: number;
  readonly stroke?: string;
  readonly text?: string;
  readonly textFill?: string;
}

/** Filled boxes in the units of the axes. */
export function boxes(grid: number, data: readonly Box[], z = 1) {
  return series(grid, z, data.map((box) => [box.x0, box.y0, box.x1, box.y1]), (place, draw) => {
    const box = data[place];
    return box === undefined ? undefined : drawnBox(box, draw);
  });
}

function drawnBox(box: Box, draw: Drawing) {
  const start = draw.coord([box.x0, box.y1]);
  const end = draw.coord([box.x1, box.y0]);
  const gap = box.gap ?? 0;
  const width = end[0] - start[0];
  const shape = {
    x: start[0] + Math.min(gap, width / 4) / 2,
    y: start[1] + gap / 2,
    width: Math.max(width - Math.min(gap, width / 4), 0.75),
    height: Math.max(end[1] - start[1] - gap, 0),
  };
  return {
    type: 'rect',
    shape,
    style: { fill: box.fill, stroke: box.stroke, lineWidth: box.stroke === undefined ? 0 : 1 },
    textContent: box.text === undefined || width < 34
      ? undefined
      : { type: 'text', style: { text: box.text, fill: box.textFill, fontSize: 11 } },
    textConfig: { position: 'inside' },
  };
}

export type Shape = 'circle' | 'triangle' | 'inverted' | 'square' | 'diamond';

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly stroke: string;
  readonly size: number;
  readonly shape?: Shape;
}

const OUTLINES: Readonly<Record<Shape, readonly (readonly [number, number])[]>> = {
  circle: [],
  triangle: [[0, -1], [1, 0.85], [-1, 0.85]],
  inverted: [[0, 1], [1, -0.85], [-1, -0.85]],
  square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  diamond: [[0, -1.15], [1.15, 0], [0, 1.15], [-1.15, 0]],
};

export function dots(grid: number, data: readonly Dot[], z = 5) {
  return series(grid, z, data.map((dot) => [dot.x, dot.y, dot.x, dot.y]), (place, draw) => {
    const dot = data[place];
    if (dot === undefined) {
      return undefined;
    }
    const [x, y] = draw.coord([dot.x, dot.y]);
    const style = { fill: dot.fill, stroke: dot.stroke, lineWidth: 1.5 };
    const outline = OUTLINES[dot.shape ?? 'circle'];
    return outline.length === 0
      ? { type: 'circle', shape: { cx: x, cy: y, r: dot.size }, style }
      : { type: 'polygon', shape: { points: outline.map((point) => [x + point[0] * dot.size, y + point[1] * dot.size]) }, style };
  });
}

export interface Segment {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly stroke: string;
  readonly width: number;
}

export function segments(grid: number, data: readonly Segment[], z = 4) {
  return series(grid, z, data.map((one) => [...one.from, ...one.to]), (place, draw) => {
    const one = data[place];
    if (one === undefined) {
      return undefined;
    }
    const [x1, y1] = draw.coord(one.from);
    const [x2, y2] = draw.coord(one.to);
    return { type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: one.stroke, lineWidth: one.width, lineCap: 'round' } };
  });
}

export interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly font: string;
}

/** Words to the right of points, outside of the grid where those lie at its edge. */
export function texts(grid: number, data: readonly Text[]) {
  return { ...series(grid, 4, data.map((one) => [one.x, one.y, one.x, one.y]), (place, draw) => {
    const one = data[place];
    if (one === undefined) {
      return undefined;
    }
    const [x, y] = draw.coord([one.x, one.y]);
    return { type: 'text', style: { x: x + 12, y, text: one.text, fill: one.fill, font: `12px ${one.font}`, verticalAlign: 'middle' } };
  }), clip: false };
}

function series(grid: number, z: number, data: readonly (readonly number[])[], draw: (place: number, with_: Drawing) => unknown) {
  return {
    type: 'custom',
    xAxisIndex: grid,
    yAxisIndex: grid,
    z,
    clip: true,
    silent: true,
    animation: false,
    encode: { x: [0, 2], y: [1, 3] },
    data,
    renderItem: (item: { dataIndex: number }, api: Drawing) => draw(item.dataIndex, api),
  };
}

/** How axes look everywhere. */
export function axis(colours: Palette) {
  return {
    axisLine: { lineStyle: { color: colours['line-strong'], width: 1 } },
    axisTick: { lineStyle: { color: colours.line } },
    axisLabel: { color: colours.quiet, fontFamily: colours.font, fontSize: 12 },
    splitLine: { lineStyle: { color: colours.line, width: 1 } },
    nameTextStyle: { color: colours.quiet, fontFamily: colours.font, fontSize: 12, align: 'left' },
  };
}

/** An axis of named rows from the top, each one unit high. An axis of categories would round what lies between them. */
export function rowAxis(colours: Palette, rows: number, name: (row: number) => string, lines = false) {
  const look = axis(colours);
  return {
    ...look,
    type: 'value',
    inverse: true,
    min: -0.5,
    max: rows - 0.5,
    axisTick: { show: false },
    axisLine: { show: false },
    interval: 1,
    splitLine: { show: lines, lineStyle: { color: colours.line, opacity: 0.6 } },
    axisLabel: {
      ...look.axisLabel,
      color: colours.text,
      customValues: Array.from({ length: rows }, (_, row) => row),
      formatter: name,
      rich: { few: { color: colours.quiet, fontSize: 11, fontFamily: colours.font } },
    },
  };
}
