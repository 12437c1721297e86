import type { Evidence, Stretch } from '../api/types.ts';

/** A piece of a text, quoted or not, that is an evidence word or a part of one, or none. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly word: Evidence | undefined;
}

/** Cuts a paragraph wherever a quotation or an evidence word begins or ends; all offsets are those of the article. */
export function stretches(
  { text, start }: { readonly text: string; readonly start: number },
  quotations: readonly Stretch[],
  words: readonly Evidence[],
): Piece[] {
  const end = start + text.length;
  const cuts = [start, ...[...quotations, ...words].flatMap((one) => [one.start, one.end]), end].sort((one, other) => one - other);
  return cuts.slice(1).flatMap((to, i) => {
    const from = cuts[i] ?? start;
    const covers = (one: Stretch) => one.start <= from && to <= one.end;
    return from === to
      ? []
      : [{ text: text.slice(from - start, to - start), quoted: quotations.some(covers), word: words.find(covers) }];
  });
}
