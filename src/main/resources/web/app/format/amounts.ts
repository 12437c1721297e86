const MINUTE = 60;
const HOUR = 3_600;
const STEP = 1_024;
const UNITS = ['bytes', 'KiB', 'MiB', 'GiB'] as const;

/** As long as people would say it takes. */
export function duration(seconds: number): string {
  if (seconds < MINUTE) {
    return `${Math.round(seconds)} s`;
  }
  if (seconds < HOUR) {
    return `${Math.round(seconds / MINUTE)} min`;
  }
  const minutes = Math.round(seconds / MINUTE);
  return `${Math.floor(minutes / MINUTE)} h ${minutes % MINUTE} min`;
}

export function bytes(n: number): string {
  let unit = 0;
  let amount = n;
  while (amount >= STEP && unit < UNITS.length - 1) {
    amount /= STEP;
    unit += 1;
  }
  return `${unit === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[unit]}`;
}
