import { LABELS, type Counts, type Label, type Probabilities, type Shares } from '../api/types.ts';

export interface Part {
  readonly label: Label;
  readonly share: number;
}

/** From the critical to the supportive, with what says nothing between. */
const ORDER = ['critical', 'neutral', 'undecided', 'supportive'] as const;
const STANCE_ORDER = ['critical', 'neutral', 'supportive'] as const;

export function countedParts(counts: Counts): Part[] {
  const whole = LABELS.reduce((sum, label) => sum + counts[label], 0);
  return ORDER.map((label) => ({ label, share: whole === 0 ? 0 : counts[label] / whole }));
}

export function estimatedParts(shares: Shares): Part[] {
  return STANCE_ORDER.map((label) => ({ label, share: shares[label].share }));
}

export function probabilityParts(probabilities: Probabilities): Part[] {
  return STANCE_ORDER.map((label) => ({ label, share: probabilities[label] }));
}
