import { STANCES } from '../api/types.ts';
import { count, percent } from '../format/numbers.ts';
import { LOOKS } from '../theme/stance.ts';
import { mix } from '../theme/palette.ts';
import type { Chart } from './model.ts';
import { boxes, rowAxis } from './shapes.ts';

const ROW_HEIGHT = 60;
const TOP = 44;
const ROOM = 108;
/** Darker than this, letters on it are light. */
const DARK = 0.55;

/** What the model answers where the labeller says something: a row of shares for each label. */
export function confusion(counts: readonly (readonly number[])[]): Chart {
  const cells = counts.flatMap((row, label) => {
    const whole = Math.max(row.reduce((sum, one) => sum + one, 0), 1);
    return row.map((paragraphs, answer) => ({ label, answer, paragraphs, share: paragraphs / whole }));
  });
  return {
    summary: `What the model answers, by label: ${cells.map((cell) =>
      `${percent(cell.share)} of ${name(cell.label)} ones are called ${name(cell.answer)}`).join(', ')}.`,
    height: counts.length * ROW_HEIGHT + TOP,
    legend: [{ name: 'rows: the label; columns: the model’s answer; shares of each row', swatch: 'none' }],
    marks: cells.map((cell) => ({
      grid: 0,
      box: { x0: cell.answer - 0.5, x1: cell.answer + 0.5, y0: cell.label - 0.5, y1: cell.label + 0.5 },
      row: cell.label,
      column: cell.answer,
      title: `Labelled ${name(cell.label)}, called ${name(cell.answer)}`,
      lines: [
        { name: 'Of that label', value: percent(cell.share) },
        { name: 'Paragraphs', value: count(cell.paragraphs) },
      ],
    })),
    table: {
      columns: [{ name: 'Label' }, { name: 'The model’s answer' }, { name: 'Paragraphs', numeric: true, format: count },
        { name: 'Of that label', numeric: true, format: percent }],
      rows: cells.map((cell) => ({ cells: [name(cell.label), name(cell.answer), cell.paragraphs, cell.share] })),
    },
    option: (colours) => ({
      animation: false,
      grid: { left: ROOM, right: 4, top: TOP - 8, bottom: 8 },
      xAxis: {
        ...rowAxis(colours, counts.length, titled), inverse: false, position: 'top',
      },
      yAxis: rowAxis(colours, counts.length, titled),
      series: [boxes(0, cells.map((cell) => ({
        x0: cell.answer - 0.5, x1: cell.answer + 0.5, y0: cell.label + 0.5, y1: cell.label - 0.5, gap: 4,
        fill: mix(colours.none, colours['series-1'], cell.share),
        text: percent(cell.share),
        textFill: cell.share > DARK ? colours.surface : colours.text,
      })))],
    }),
  };

  function titled(place: number): string {
    const stance = STANCES[place];
    return stance === undefined ? '' : `${LOOKS[stance].symbol} ${LOOKS[stance].name}`;
  }
}

function name(place: number): string {
  return STANCES[place] ?? '';
}

