import type { Estimate } from '../api/types.ts';

const LOCALE = 'en-GB';
const COUNT = new Intl.NumberFormat(LOCALE);
const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const NET = new Intl.NumberFormat(LOCALE, {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});

/** What stands where there is no figure. */
export const NONE = '–';

export function count(n: number): string {
  return COUNT.format(n);
}

export function percent(share: number): string {
  return PERCENT.format(share);
}

/** With its sign, and a minus that is as wide as the plus. */
export function net(value: number | null): string {
  return value === null ? NONE : NET.format(value).replace('-', '−');
}

export function interval(estimate: Estimate): string {
  return `${net(estimate.low)} to ${net(estimate.high)}`;
}

export function netWithInterval(estimate: Estimate): string {
  return `${net(estimate.value)} (${interval(estimate)})`;
}

/** Of a share. */
export function percentInterval({ low, high }: Pick<Estimate, 'low' | 'high'>): string {
  return `${percent(low)} to ${percent(high)}`;
}

export function percentWithInterval(estimate: Estimate): string {
  return `${percent(estimate.value)} (${percentInterval(estimate)})`;
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}
