import type { Label, Paragraph } from '../api/types.ts';

/** What a paragraph counts as: a person's word, else the model's where it is sure enough; boilerplate as nothing. */
export function countsAs(paragraph: Paragraph): Label | null {
  if (paragraph.boilerplate) {
    return null;
  }
  return paragraph.correction?.stance ?? (paragraph.undecided ? 'undecided' : paragraph.stance);
}
