import type { Interval, StanceGroup } from '../api/types.ts';
import { link, type Parameters } from '../router.ts';

const DAY_MS = 86_400_000;
const DAYS: Readonly<Record<Interval, number>> = { day: 1, week: 7, month: 30, year: 365 };
const MOST_PERIODS = 60;

/** A group by time, and where on an axis of time it lies. */
export interface Timed {
  readonly group: StanceGroup;
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

export function timed(groups: readonly StanceGroup[]): Timed[] {
  return groups.flatMap((group) => (group.period === null
    ? []
    : [{ group, label: group.period.label, from: Date.parse(group.period.from), to: Date.parse(group.period.to) }]));
}

export function middle(one: Timed): number {
  return (one.from + one.to) / 2;
}

/** The shortest interval of which no more fit between two dates than can be told apart in a chart. */
export function fittingInterval(from: number, to: number): Interval {
  const days = (to - from) / DAY_MS;
  const fitting = (Object.keys(DAYS) as Interval[]).find((interval) => days / DAYS[interval] <= MOST_PERIODS);
  return fitting ?? 'year';
}

/** The paragraphs of a group, within the range that was asked for. */
export function evidence(group: StanceGroup, range: Parameters, more: Parameters = {}): string {
  const { from, to } = range;
  return link('paragraphs', {
    subject: group.subject.id,
    source: group.source?.id,
    from: later(group.period?.from, from as string | undefined),
    to: earlier(group.period?.to, to as string | undefined),
    ...more,
  });
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || (other !== undefined && other < one) ? other : one;
}
