import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { plural } from '../format/numbers.ts';
import { ARTICLE_FILES, readArticle, UnreadableFile } from '../reading/article-file.ts';
import { base, controls } from '../theme/styles.ts';
import './file-drop.ts';

/** An article that somebody is trying out. */
export interface Draft {
  readonly title: string;
  readonly text: string;
  readonly subject: string;
  /** Other names of the subject, with commas between. */
  readonly aliases: string;
  readonly source: string;
  readonly author: string;
  readonly publishedAt: string;
}

export const BLANK: Draft = { title: '', text: '', subject: '', aliases: '', source: '', author: '', publishedAt: '' };

/** Title, text and subject of an article; says `change` with what has changed, and `judge` with a subject or none. */
@customElement('article-form')
export class ArticleForm extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    form { display: grid; gap: var(--space-4); }
    .field > input { width: 100%; }
    textarea { min-height: 16rem; padding: var(--space-3); line-height: 1.55; }
    .proposals { display: flex; flex-wrap: wrap; gap: var(--space-2); min-height: 2rem; align-items: center; }
    .proposals button { min-height: 2rem; font-weight: 500; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
    .error { color: var(--danger); font-size: var(--font-small); }
    .send { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); }
  `];

  @property({ attribute: false }) draft: Draft = BLANK;
  /** Names that stand out in the text. */
  @property({ attribute: false }) proposed: readonly string[] = [];
  /** Where there are none: why. */
  @property() advice = '';
  @state() private error = '';

  override render() {
    const { draft } = this;
    return html`<form @submit=${this.onSubmit}>
      <div class="field"><label for="title">Title <span class="quiet">(optional)</span></label>
        <input id="title" maxlength="1000" autocomplete="off" .value=${draft.title} @input=${this.onTitle}></div>
      <file-drop accept=${ARTICLE_FILES} action="Open a file" hint="or drop one here: .txt or .html" @file=${this.onFile}>
        <div class="field"><label for="text">Text</label>
          <textarea id="text" required placeholder="Paste an article: paragraphs with a blank line between." .value=${draft.text}
            aria-describedby="size" @input=${this.onText} @keydown=${this.onKey}></textarea>
          <span id="size" class="small quiet number">${plural(draft.text.length, 'character')}</span></div>
      </file-drop>
      ${this.error === '' ? nothing : html`<p class="error" role="alert">${this.error}</p>`}
      <div class="field"><label for="subject">Stance toward</label>
        <input id="subject" maxlength="200" autocomplete="off" placeholder="Whom or what; empty: the most prominent" .value=${draft.subject}
          @input=${this.onSubject}>
        <div class="proposals" role="group" aria-label="Proposed subjects">${this.proposed.map((name) => html`
          <button type="button" aria-pressed=${name === draft.subject} @click=${() => this.take(name)}>${name}</button>`)}
          ${this.proposed.length === 0 ? html`<span class="small quiet">${this.advice}</span>` : nothing}</div></div>
      <div class="field"><label for="aliases">Also called <span class="quiet">(optional)</span></label>
        <input id="aliases" autocomplete="off" placeholder="Other names in the text, with commas between" .value=${draft.aliases}
          @input=${this.onAliases}></div>
      <div class="send"><button class="primary" ?disabled=${draft.text.trim() === ''}>Show the stances</button>
        <span class="small quiet">Nothing is kept.</span></div>
    </form>`;
  }

  private readonly onTitle = (event: Event) => this.change({ title: (event.target as HTMLInputElement).value });

  private readonly onSubject = (event: Event) => this.change({ subject: (event.target as HTMLInputElement).value });

  private readonly onAliases = (event: Event) => this.change({ aliases: (event.target as HTMLInputElement).value });

  private readonly onText = (event: Event) => {
    this.error = '';
    this.change({ text: (event.target as HTMLTextAreaElement).value });
  };

  private readonly onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.onSubmit(event);
    }
  };

  private readonly onSubmit = (event: Event) => {
    event.preventDefault();
    this.judge(this.draft.subject.trim());
  };

  private readonly onFile = async (event: CustomEvent<File>) => {
    try {
      const article = await readArticle(event.detail);
      this.error = '';
      this.change({ title: '', author: '', publishedAt: '', ...article });
    } catch (error) {
      this.error = error instanceof UnreadableFile ? error.message : `The file could not be read: ${String(error)}`;
    }
  };

  private change(changed: Partial<Draft>) {
    const known = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
    this.dispatchEvent(new CustomEvent<Partial<Draft>>('change', { detail: known }));
  }

  /** The other names that were given are those of another subject. */
  private take(name: string) {
    if (name !== this.draft.subject) {
      this.change({ aliases: '' });
    }
    this.judge(name);
  }

  private judge(subject: string) {
    if (this.draft.text.trim() !== '') {
      this.dispatchEvent(new CustomEvent<string>('judge', { detail: subject }));
    }
  }
}
