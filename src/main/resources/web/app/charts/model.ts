import type { EChartsCoreOption } from 'echarts/core';
import type { Cell } from '../format/csv.ts';
import type { Label } from '../api/types.ts';
import type { Palette } from '../theme/palette.ts';

export interface Column {
  readonly name: string;
  /** How a cell is shown; the download has it as it is. */
  readonly format?: (value: never) => string;
  readonly numeric?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Where what is behind the row can be read. */
  readonly href?: string;
}

/** The same figures as a chart's. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface TipLine {
  readonly label?: Label;
  readonly name: string;
  readonly value: string;
}

/** What a pointer or the arrow keys find in a chart. */
export interface Mark {
  /** The grid that it lies in. */
  readonly grid: number;
  /** Where it lies, in the units of the axes; on an axis of categories, places. */
  readonly box: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
  /** Arrow keys step along rows and columns. */
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly lines: readonly TipLine[];
  readonly href?: string;
}

export interface LegendEntry {
  readonly name: string;
  readonly label?: Label;
  /** Place among the colours of series. */
  readonly series?: number;
  readonly swatch?: 'band' | 'ring' | 'none' | 'bar';
}

export interface Size {
  readonly width: number;
  readonly narrow: boolean;
}

/** A chart as data: how it is drawn, what can be pointed at, and its table. */
export interface Chart {
  /** For who does not see it. */
  readonly summary: string;
  /** In pixels. */
  readonly height: number;
  readonly legend: readonly LegendEntry[];
  readonly marks: readonly Mark[];
  readonly table: Table;
  option(colours: Palette, size: Size): EChartsCoreOption;
}
