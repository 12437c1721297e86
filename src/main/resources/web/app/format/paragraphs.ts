import type { Label, Paragraph, Probabilities } from '../api/types.ts';
import type { Part } from '../components/shares-bar.ts';

/** What a paragraph counts as: a person's word, else the model's where it is sure enough; boilerplate as nothing. */
export function countsAs(paragraph: Paragraph): Label | null {
  if (paragraph.boilerplate) {
    return null;
  }
  return paragraph.correction?.stance ?? (paragraph.undecided ? 'undecided' : paragraph.stance);
}

export function probabilityParts(probabilities: Probabilities): Part[] {
  return (['critical', 'neutral', 'supportive'] as const).map((label) => ({ label, share: probabilities[label] }));
}
