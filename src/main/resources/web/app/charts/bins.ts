import type { Month } from '../api/types.ts';
import { monthLabel, monthNumber } from '../format/dates.ts';

const MOST_POINTS = 42;

export interface Bin {
  readonly first: string;
  readonly last: string;
  readonly articles: number;
  readonly net: number | null;
}

/** Months put together until no more than so many remain, each bin as long as the others. */
export function bins(months: readonly Month[], most = MOST_POINTS): Bin[] {
  const numbers = months.map((month) => monthNumber(month.period));
  const first = Math.min(...numbers);
  const span = Math.max(...numbers) - first + 1;
  const width = Math.ceil(span / most);
  return months.length === 0
    ? []
    : Array.from({ length: Math.ceil(span / width) }, (_, place) => {
        const start = first + place * width;
        const inside = months.filter((_month, at) => Math.floor(((numbers[at] ?? 0) - first) / width) === place);
        return binOf(start, start + width - 1, inside);
      });
}

function binOf(start: number, end: number, months: readonly Month[]): Bin {
  const sum = (figure: (month: Month) => number) => months.reduce((total, month) => total + figure(month), 0);
  const judged = sum((month) => month.paragraphs - month.boilerplate);
  return {
    first: monthLabel(start),
    last: monthLabel(end),
    articles: sum((month) => month.articles),
    net: judged === 0 ? null : sum((month) => month.supportive - month.critical) / judged,
  };
}
