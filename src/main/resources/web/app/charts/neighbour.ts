import type { Mark } from './model.ts';

/** The nearest mark that lies in a direction, in the same row or else column; the same one where there is none. */
export function neighbour(marks: readonly Mark[], from: Mark, [rows, columns]: readonly [number, number]): Mark {
  const ahead = marks.filter((mark) => (rows === 0
    ? mark.row === from.row && (mark.column - from.column) * columns > 0
    : mark.column === from.column && (mark.row - from.row) * rows > 0));
  const distance = (mark: Mark) => Math.abs(mark.row - from.row) + Math.abs(mark.column - from.column);
  return ahead.reduce((nearest, mark) => (nearest === from || distance(mark) < distance(nearest) ? mark : nearest), from);
}
