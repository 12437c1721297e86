import type { Month } from '../api/types.ts';
import { monthLabel, monthNumber } from '../format/dates.ts';

const MOST_POINTS = 42;
/** Articles outside of the shown time, at each of its ends: dates are odd now and then, and would leave the rest no room. */
const STRAYS = 0.01;

export interface Bin {
  readonly first: string;
  readonly last: string;
  readonly articles: number;
  readonly net: number | null;
}

/** The months, in order, without those at both ends that together have hardly an article in a hundred. */
export function usual(months: readonly Month[]): readonly Month[] {
  const strays = STRAYS * months.reduce((total, month) => total + month.articles, 0);
  const before = (some: readonly Month[]) => {
    let articles = 0;
    return some.findIndex((month) => (articles += month.articles) > strays);
  };
  return months.slice(Math.max(0, before(months)), months.length - Math.max(0, before([...months].reverse())));
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
