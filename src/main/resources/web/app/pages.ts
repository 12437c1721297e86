import { html, type TemplateResult } from 'lit';

/** A page of the dashboard. To add one, write its element in `pages/`, and a line here. */
export interface PageEntry {
  /** In the navigation; left out of it where there is none. */
  readonly navigation?: string;
  /** Loaded when first shown. */
  readonly load: () => Promise<unknown>;
  readonly view: (parameters: URLSearchParams) => TemplateResult;
}

export const PAGES: Readonly<Record<string, PageEntry>> = {
  overview: {
    navigation: 'Overview',
    load: () => import('./pages/overview-page.ts'),
    view: (parameters) => html`<overview-page .parameters=${parameters}></overview-page>`,
  },
  subject: {
    load: () => import('./pages/subject-page.ts'),
    view: (parameters) => html`<subject-page .parameters=${parameters}></subject-page>`,
  },
  paragraphs: {
    load: () => import('./pages/paragraphs-page.ts'),
    view: (parameters) => html`<paragraphs-page .parameters=${parameters}></paragraphs-page>`,
  },
  article: {
    load: () => import('./pages/article-page.ts'),
    view: (parameters) => html`<article-page .parameters=${parameters}></article-page>`,
  },
  try: {
    navigation: 'Try it',
    load: () => import('./pages/try-page.ts'),
    view: (parameters) => html`<try-page .parameters=${parameters}></try-page>`,
  },
  imports: {
    navigation: 'Imports',
    load: () => import('./pages/imports-page.ts'),
    view: (parameters) => html`<imports-page .parameters=${parameters}></imports-page>`,
  },
  model: {
    navigation: 'Model',
    load: () => import('./pages/model-page.ts'),
    view: (parameters) => html`<model-page .parameters=${parameters}></model-page>`,
  },
  corrections: {
    navigation: 'Corrections',
    load: () => import('./pages/corrections-page.ts'),
    view: (parameters) => html`<corrections-page .parameters=${parameters}></corrections-page>`,
  },
};
