/** What the service answers with, as openapi/standpoint.yaml spells it out. */

export const STANCES = ['supportive', 'neutral', 'critical'] as const;
export const LABELS = ['supportive', 'neutral', 'critical', 'undecided'] as const;

export type Stance = (typeof STANCES)[number];
/** What a paragraph counts as. */
export type Label = (typeof LABELS)[number];
export type Interval = 'day' | 'week' | 'month' | 'year';
export type Weight = 'article' | 'paragraph';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface Counts {
  readonly supportive: number;
  readonly neutral: number;
  readonly critical: number;
  readonly undecided: number;
  readonly boilerplate: number;
}

export interface Summary extends Counts {
  readonly net: number | null;
}

export interface Month extends Summary {
  readonly period: string;
  readonly articles: number;
  readonly paragraphs: number;
}

export interface Source extends Named {
  readonly formerNames: readonly string[];
  readonly merged: readonly Named[];
  readonly articles: number;
  readonly createdAt: string;
  readonly series?: readonly Month[];
  readonly undated?: number;
}

export interface Subject extends Source {
  readonly confirmed: boolean;
}

/** A figure with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface Period {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export interface Shares {
  readonly supportive: Share;
  readonly neutral: Share;
  readonly critical: Share;
  readonly net: Estimate;
}

export interface Limitation {
  readonly code: string;
  readonly text: string;
}

export interface StanceGroup {
  readonly subject: Named;
  readonly source: Named | null;
  readonly author: string | null;
  readonly period: Period | null;
  readonly articles: number;
  readonly paragraphs: number;
  readonly undated: number;
  readonly counts: Counts;
  readonly corrected: number;
  readonly net: number | null;
  readonly estimate: Shares | null;
  readonly interval: { readonly fromArticles: number; readonly fromModel: number } | null;
  readonly method: string | null;
  readonly modelVersions: readonly (ModelName & { readonly articles: number })[];
  readonly limitations: readonly Limitation[];
}

export interface Comparison {
  /** Places in the groups. */
  readonly a: number;
  readonly b: number;
  readonly net: Estimate;
  readonly distinguishable: boolean;
}

export interface StanceAnswer {
  readonly totals: readonly StanceGroup[];
  readonly groups: readonly StanceGroup[];
  readonly comparisons: readonly Comparison[];
  readonly comparisonsLeftOut: number;
}

export interface ModelName {
  readonly name: string;
  readonly version: string;
}

export type Probabilities = Readonly<Record<Stance, number>>;

export interface Correction {
  readonly stance: Stance;
  readonly note: string | null;
  readonly by: string | null;
  readonly at: string;
}

/** Of the article's text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Evidence extends Stretch {
  readonly weight: number;
}

export interface Paragraph {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly stance: Stance;
  readonly confidence: number;
  readonly probabilities: Probabilities;
  readonly undecided: boolean;
  readonly boilerplate: boolean;
  readonly mentionsSubject: boolean;
  readonly quotedShare: number;
  /** Not in lists. */
  readonly quotations?: readonly Stretch[];
  readonly correction: Correction | null;
  readonly evidence?: readonly Evidence[];
}

export interface ListedParagraph extends Paragraph {
  readonly articleId: string;
  readonly title: string | null;
  readonly subject: Named;
  readonly source: Named | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly receivedAt: string;
  readonly language: string;
  readonly model: ModelName;
}

export interface ListedArticle {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly subject: Named;
  readonly aliases: readonly string[];
  readonly subjectDetected: boolean;
  readonly source: Named | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly receivedAt: string;
  readonly language: string;
  readonly externalId: string | null;
  readonly model: ModelName;
  readonly summary: Summary;
}

export interface Article extends ListedArticle {
  readonly paragraphs: readonly Paragraph[];
}

export interface Submission {
  readonly text: string;
  readonly title?: string;
  readonly subject?: string;
  readonly aliases?: readonly string[];
  readonly source?: string;
  readonly author?: string;
  readonly url?: string;
  readonly publishedAt?: string;
  readonly language?: string;
  readonly externalId?: string;
}

export interface Classification extends Omit<Article, 'id' | 'receivedAt' | 'subject' | 'source'> {
  readonly subject: { readonly id: null; readonly name: string };
  readonly source: { readonly id: null; readonly name: string } | null;
  readonly subjectCandidates: readonly { readonly name: string; readonly score: number }[];
}

export interface CorrectionLine {
  readonly cursor: string;
  readonly articleId: string;
  readonly index: number;
  readonly deleted?: true;
  readonly subject?: Named;
  readonly text?: string;
  readonly stance?: Stance;
  readonly note?: string | null;
  readonly by?: string | null;
  readonly at?: string;
  readonly model?: ModelName & { readonly stance: Stance; readonly probabilities: Probabilities };
}

export interface Info extends ModelName {
  readonly model: {
    readonly state: 'loading' | 'ready' | 'refused';
    readonly name: string | null;
    readonly version: string | null;
  };
  readonly limits: { readonly explainedText: number };
}
