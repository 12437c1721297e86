const DATE = 'yyyy-mm-dd'.length;

/** Dates, of which the last is the first that is outside. */
export interface Range {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** So many years up to today; the day after today is the first that is not in it. */
export function lastYears(years: number, today: Date): Range {
  const to = new Date(today);
  to.setUTCDate(to.getUTCDate() + 1);
  const from = new Date(to);
  from.setUTCFullYear(from.getUTCFullYear() - years);
  return { from: from.toISOString().slice(0, DATE), to: to.toISOString().slice(0, DATE) };
}

/** The day before, as people name the end of a range. */
export function lastDay(to: string): string {
  return shifted(to, -1);
}

/** So many days later. */
export function shifted(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, DATE);
}
