import { address, lines, read, send, tagged, type Query } from './client.ts';
import type { Import, ImportError } from './imports.ts';
import type { ModelAndCard } from './model-card.ts';
import type {
  Article,
  Classification,
  CorrectionLine,
  Info,
  ListedArticle,
  ListedParagraph,
  Page,
  Source,
  Stance,
  StanceAnswer,
  Subject,
  Submission,
} from './types.ts';

export const MOST_SUBJECTS = 50;

export interface NameQuery extends Query {
  readonly q?: string;
  readonly sort?: 'createdAt' | 'name' | 'articles';
  readonly include?: 'series';
  readonly limit?: number;
  readonly cursor?: string;
}

/** Which articles or paragraphs are meant; the same in lists, exports and aggregates. */
export interface Scope extends Query {
  readonly subject?: string | readonly string[];
  readonly source?: string | readonly string[];
  readonly author?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface StanceQuestion extends Scope {
  readonly groupBy?: string;
  readonly weight?: string;
}

export interface ParagraphQuery extends Scope {
  readonly stance?: string;
  readonly corrected?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
}

export interface ArticleQuery extends Scope {
  readonly paragraphStance?: string;
  readonly q?: string;
  readonly sort?: 'receivedAt' | 'publishedAt';
  readonly limit?: number;
  readonly cursor?: string;
}

export interface ErrorQuery extends Query {
  readonly kind?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** An article, and whether it was kept before with the same content. */
export interface Kept {
  readonly article: Article;
  readonly before: boolean;
}

const correction = (article: string, index: number) => `/v1/articles/${article}/paragraphs/${index}/correction`;

export const api = {
  subjects: (query: NameQuery, signal?: AbortSignal) => read<Page<Subject>>('/v1/subjects', query, signal),

  subject: (id: string, signal?: AbortSignal) => read<Subject>(`/v1/subjects/${encodeURIComponent(id)}`, {}, signal),

  sources: (query: NameQuery, signal?: AbortSignal) => read<Page<Source>>('/v1/sources', query, signal),

  source: (id: string, signal?: AbortSignal) => read<Source>(`/v1/sources/${encodeURIComponent(id)}`, {}, signal),

  stance: (question: StanceQuestion, signal?: AbortSignal) => read<StanceAnswer>('/v1/stance', question, signal),

  articles: (query: ArticleQuery, signal?: AbortSignal) => read<Page<ListedArticle>>('/v1/articles', query, signal),

  paragraphs: (query: ParagraphQuery, signal?: AbortSignal) =>
    read<Page<ListedParagraph>>('/v1/paragraphs', query, signal),

  /** Where all of the paragraphs can be downloaded. */
  paragraphsAsCsv: (query: ParagraphQuery) => address('/v1/paragraphs', { ...query, format: 'csv' }),

  article: (id: string, signal?: AbortSignal) =>
    tagged<Article>(`/v1/articles/${encodeURIComponent(id)}`, { signal }),

  /** Takes the network a while. */
  explainedArticle: (id: string, signal?: AbortSignal) =>
    read<Article>(`/v1/articles/${encodeURIComponent(id)}`, { explain: true }, signal),

  correct: (article: string, index: number, stance: Stance, note: string | undefined, ifMatch: string | null) =>
    tagged<Article>(correction(article, index), { method: 'PUT', body: { stance, note }, ifMatch }),

  withdraw: async (article: string, index: number, ifMatch: string | null): Promise<void> => {
    await send(correction(article, index), { method: 'DELETE', ifMatch });
  },

  corrections: (query: { readonly after?: string; readonly limit?: number }, signal?: AbortSignal) =>
    lines<CorrectionLine>('/v1/corrections', { ...query, order: 'newest' }, signal),

  classify: async (submission: Submission, explain: boolean, signal?: AbortSignal): Promise<Classification> =>
    (await tagged<Classification>('/v1/classifications', { method: 'POST', query: { explain }, body: submission, signal }))
      .value,

  submit: async (submission: Submission): Promise<Kept> => {
    const answer = await send('/v1/articles', { method: 'POST', body: submission });
    return { article: await answer.json() as Article, before: answer.status === 200 };
  },

  imports: (query: { readonly limit?: number; readonly cursor?: string }, signal?: AbortSignal) =>
    read<Page<Import>>('/v1/imports', query, signal),

  import: (id: string, signal?: AbortSignal) => read<Import>(`/v1/imports/${encodeURIComponent(id)}`, {}, signal),

  importErrors: (id: string, query: ErrorQuery, signal?: AbortSignal) =>
    read<Page<ImportError>>(`/v1/imports/${encodeURIComponent(id)}/errors`, query, signal),

  startImport: async (file: File, signal?: AbortSignal): Promise<Import> =>
    (await tagged<Import>('/v1/imports', { method: 'POST', lines: file, signal })).value,

  cancelImport: async (id: string): Promise<void> => {
    await send(`/v1/imports/${encodeURIComponent(id)}`, { method: 'DELETE' });
  },

  retryImport: async (id: string): Promise<void> => {
    await send(`/v1/imports/${encodeURIComponent(id)}/retries`, { method: 'POST' });
  },

  model: (signal?: AbortSignal) => read<ModelAndCard>('/v1/model', {}, signal),

  info: (signal?: AbortSignal) => read<Info>('/v1/info', {}, signal),
};
