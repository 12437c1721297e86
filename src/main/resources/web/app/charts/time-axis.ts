import type { Palette } from '../theme/palette.ts';
import { axis } from './shapes.ts';

interface Layout {
  readonly grid: number;
  readonly min: number;
  readonly max: number;
  readonly labels: boolean;
}

/** Years and months in English, whatever ECharts would make of them. */
const LABELS = { year: '{yyyy}', month: '{MMM} {yyyy}', day: '{d} {MMM}', hour: '', minute: '', second: '', millisecond: '', none: '' };

export function timeAxis(colours: Palette, { grid, min, max, labels }: Layout) {
  const look = axis(colours);
  return {
    ...look,
    type: 'time',
    gridIndex: grid,
    min,
    max,
    splitLine: { show: false },
    axisTick: { show: labels, ...look.axisTick },
    axisLine: { ...look.axisLine, onZero: false, show: labels },
    axisLabel: { ...look.axisLabel, show: labels, formatter: LABELS, hideOverlap: true },
  };
}
