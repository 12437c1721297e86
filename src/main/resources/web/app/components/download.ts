import { csv } from '../format/csv.ts';
import type { Chart, LegendEntry } from '../charts/model.ts';
import { palette, seriesColour, type Palette } from '../theme/palette.ts';
import { LOOKS } from '../theme/stance.ts';

const PADDING = 24;
const HEAD = 84;
const FINE = 2;

export function downloadCsv(chart: Chart, name: string): void {
  const text = csv([chart.table.columns.map((column) => column.name), ...chart.table.rows.map((row) => row.cells)]);
  save(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

/** The chart under its heading and above its legend, as it may stand in a report. */
export async function downloadPng(chart: Chart, heading: string, about: string, drawn: HTMLCanvasElement, name: string): Promise<void> {
  const picture = document.createElement('canvas');
  picture.width = drawn.width + 2 * PADDING * FINE;
  picture.height = drawn.height + (HEAD + PADDING) * FINE;
  const context = picture.getContext('2d');
  if (context === null) {
    return;
  }
  const colours = palette();
  context.scale(FINE, FINE);
  context.fillStyle = colours.surface;
  context.fillRect(0, 0, picture.width, picture.height);
  write(context, heading, `600 18px ${colours.font}`, colours.text, 30);
  write(context, about, `13px ${colours.font}`, colours.quiet, 50);
  legend(context, chart.legend, colours);
  context.drawImage(drawn, PADDING, HEAD, drawn.width / FINE, drawn.height / FINE);
  const blob = await new Promise<Blob | null>((done) => picture.toBlob(done, 'image/png'));
  if (blob !== null) {
    save(blob, `${name}.png`);
  }
}

function write(context: CanvasRenderingContext2D, text: string, font: string, colour: string, y: number) {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, PADDING, y);
}

function legend(context: CanvasRenderingContext2D, entries: readonly LegendEntry[], colours: Palette) {
  let x = PADDING;
  context.font = `12px ${colours.font}`;
  for (const entry of entries) {
    const text = entry.label === undefined ? entry.name : `${LOOKS[entry.label].symbol} ${entry.name}`;
    context.fillStyle = entryColour(entry, colours);
    context.fillRect(x, 64, 10, 10);
    context.fillStyle = colours.quiet;
    context.fillText(text, x + 15, 73);
    x += context.measureText(text).width + 34;
  }
}

function entryColour(entry: LegendEntry, colours: Palette): string {
  if (entry.label !== undefined) {
    return colours[entry.label];
  }
  return entry.series === undefined ? colours.none : seriesColour(colours, entry.series);
}

function save(blob: Blob, name: string) {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').toLowerCase();
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}
