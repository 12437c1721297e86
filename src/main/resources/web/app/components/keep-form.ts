import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, type Kept } from '../api/calls.ts';
import { Problem } from '../api/problem.ts';
import type { Submission } from '../api/types.ts';
import { link } from '../router.ts';
import { base, controls } from '../theme/styles.ts';
import { failure, notes } from './notes.ts';

/** Keeps an article that was tried out, with where it comes from; says `change` with what is filled in. */
@customElement('keep-form')
export class KeepForm extends LitElement {
  static override styles = [base, controls, notes, css`
    :host { display: block; }
    form { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: var(--space-3); align-items: end; }
    .field { min-width: 0; }
    input { width: 100%; min-width: 0; }
    .said { display: flex; flex-wrap: wrap; gap: var(--space-2) var(--space-4); align-items: center; padding: var(--space-3) var(--space-4);
      border-radius: 6px; background: var(--accent-surface); }
    .note { margin-top: var(--space-3); max-width: none; }
  `];

  /** What was judged, with the subject that it was judged toward. */
  @property({ attribute: false }) submission!: Submission;
  /** While what is shown is not what would be kept. */
  @property({ type: Boolean }) disabled = false;
  @property() source = '';
  @property() author = '';
  @property() publishedAt = '';
  @state() private kept: Kept | undefined;
  @state() private problem: Problem | undefined;
  @state() private busy = false;

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('submission')) {
      this.kept = undefined;
      this.problem = undefined;
    }
  }

  override render() {
    return html`${this.kept === undefined ? this.form() : said(this.kept)}
      ${this.problem === undefined ? nothing : refusal(this.problem)}`;
  }

  private form() {
    return html`<form @submit=${this.onSubmit} aria-label="Keep this article">
      ${this.field('source', 'Source', 'text')}${this.field('author', 'Author', 'text')}${this.field('publishedAt', 'Published', 'date')}
      <button class="primary" ?disabled=${this.busy || this.disabled}>Keep the article</button>
    </form>`;
  }

  private field(name: 'source' | 'author' | 'publishedAt', caption: string, type: string) {
    return html`<div class="field"><label for=${name}>${caption}</label>
      <input id=${name} type=${type} maxlength="200" autocomplete="off" placeholder="Optional" .value=${this[name]}
        @input=${(event: Event) => this.dispatchEvent(
          new CustomEvent('change', { detail: { [name]: (event.target as HTMLInputElement).value } }))}></div>`;
  }

  private readonly onSubmit = async (event: Event) => {
    event.preventDefault();
    this.busy = true;
    this.problem = undefined;
    try {
      this.kept = await api.submit({
        ...this.submission,
        source: this.source.trim() || undefined,
        author: this.author.trim() || undefined,
        publishedAt: this.publishedAt || undefined,
      });
    } catch (error) {
      this.problem = Problem.from(error);
    } finally {
      this.busy = false;
    }
  };
}

function said({ article, before }: Kept) {
  return html`<div class="said" role="status">
    <span>${before ? 'This article is kept already, just as it is here. Nothing was changed.' : 'The article is kept and counts from now on.'}</span>
    <a href=${link('article', { id: article.id })}>Open it</a>
    <a href=${link('subject', { subject: article.subject.id })}>All on ${article.subject.name}</a></div>`;
}

function refusal(problem: Problem) {
  const { articleId } = problem.body;
  return problem.status === 409 && articleId !== undefined
    ? html`<div class="note problem" role="alert"><h2>Another version of this article is kept</h2>
        <p>An article with this text, subject and source is there already, but with another title, author or date. It was left as it is.</p>
        <div class="actions"><a class="button" href=${link('article', { id: articleId })}>Open the kept article</a></div></div>`
    : failure(problem);
}
