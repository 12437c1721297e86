/** What an article is made of, as far as a file tells. */
export interface ReadArticle {
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
  readonly publishedAt?: string;
}

/** Why a file cannot be read, told so that a person knows what to do. */
export class UnreadableFile extends Error {}

export const ARTICLE_FILES = '.txt,.text,.md,.html,.htm';

const MOST_BYTES = 4 * 1024 * 1024;
const TEXT = /\.(txt|text|md)$/i;
const PAGE = /\.html?$/i;
/** What lies around an article on a page. */
const AROUND = 'script, style, noscript, template, svg, nav, header, footer, aside, form, figure, button, iframe';
const BLOCKS = 'p, h2, h3, h4, li, blockquote, pre';

/** Reads an article here, in the browser; nothing is sent or fetched. */
export async function readArticle(file: File): Promise<ReadArticle> {
  const page = PAGE.test(file.name) || file.type === 'text/html';
  if (!page && !TEXT.test(file.name) && file.type !== 'text/plain') {
    throw new UnreadableFile(`“${file.name}” is neither text nor a web page. Choose a .txt or .html file, or paste the text.`);
  }
  if (file.size > MOST_BYTES) {
    throw new UnreadableFile(`“${file.name}” is larger than 4 MiB. Paste the part that is the article.`);
  }
  const content = decoded(await file.arrayBuffer());
  const article = page ? fromPage(content) : { text: content.replaceAll('\r\n', '\n').trim() };
  if (article.text === '') {
    throw new UnreadableFile(`There is no text in “${file.name}”. Choose another file, or paste the text.`);
  }
  return article;
}

/** UTF-8, and where it cannot be that, what older pages are written in. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function fromPage(markup: string): ReadArticle {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const title = said(page, 'meta[property="og:title"]') ?? folded(page.querySelector('h1') ?? page.querySelector('title'));
  const author = said(page, 'meta[name="author"]');
  const date = said(page, 'meta[property="article:published_time"]') ?? page.querySelector('time[datetime]')?.getAttribute('datetime');
  page.querySelectorAll(AROUND).forEach((element) => element.remove());
  return { title: title || undefined, author, publishedAt: /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0], text: body(page) };
}

function body(page: Document): string {
  const root = page.querySelector('article') ?? page.querySelector('main') ?? page.body;
  const blocks = [...root.querySelectorAll(BLOCKS)]
    .filter((block) => block.querySelector(BLOCKS) === null)
    .map(folded)
    .filter((text) => text !== '');
  return blocks.length > 0 ? blocks.join('\n\n') : (root.textContent ?? '').trim();
}

function said(page: Document, selector: string): string | undefined {
  return page.querySelector(selector)?.getAttribute('content')?.trim() || undefined;
}

function folded(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
