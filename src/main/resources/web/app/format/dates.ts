import { NONE } from './numbers.ts';

const LOCALE = 'en-GB';
const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: 'short', year: 'numeric', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });

const MONTHS_PER_YEAR = 12;

/** A date, or a date-time of which the date is taken as it was given. */
export function day(given: string | null): string {
  return given === null ? NONE : DAY.format(new Date(`${given.slice(0, 'yyyy-mm-dd'.length)}T00:00:00Z`));
}

export function moment(instant: string): string {
  return MOMENT.format(new Date(instant));
}

/** A label of the service (2026, 2026-02, 2026-W07, 2026-02-11) as people write it. */
export function period(label: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(label)) {
    return day(label);
  }
  if (/^\d{4}-\d{2}$/.test(label)) {
    return MONTH.format(new Date(`${label}-01T00:00:00Z`));
  }
  const week = /^(\d{4})-W(\d{2})$/.exec(label);
  return week === null ? label : `Week ${Number(week[2])}, ${week[1]}`;
}

/** Months since the year 0, so that months can be counted between. */
export function monthNumber(label: string): number {
  const [year, month] = label.split('-').map(Number);
  return (year ?? 0) * MONTHS_PER_YEAR + (month ?? 1) - 1;
}

export function monthLabel(number: number): string {
  const year = Math.floor(number / MONTHS_PER_YEAR);
  return `${String(year).padStart(4, '0')}-${String(number % MONTHS_PER_YEAR + 1).padStart(2, '0')}`;
}

/** The first date after a month. */
export function monthEnd(label: string): string {
  return `${monthLabel(monthNumber(label) + 1)}-01`;
}
