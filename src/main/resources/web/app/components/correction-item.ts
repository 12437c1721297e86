import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api } from '../api/calls.ts';
import { Problem } from '../api/problem.ts';
import type { CorrectionLine } from '../api/types.ts';
import { moment } from '../format/dates.ts';
import { percent } from '../format/numbers.ts';
import { probabilityParts } from '../format/parts.ts';
import { link } from '../router.ts';
import { named } from '../theme/stance.ts';
import { base, controls } from '../theme/styles.ts';
import './shares-bar.ts';

/** A paragraph with the model's answer beside a person's, which can be taken back and put back. */
@customElement('correction-item')
export class CorrectionItem extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: var(--space-2) var(--space-5); padding: var(--space-4) var(--space-5); }
    :host([gone]) { display: block; padding-block: var(--space-3); }
    .text { white-space: pre-line; line-height: 1.55; max-width: 44rem; }
    .back { color: var(--quiet); }
    .meta { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); margin-top: var(--space-2); font-size: var(--font-small); color: var(--quiet); }
    .answers { display: grid; grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); gap: var(--space-3); align-items: start;
      font-size: var(--font-small); --bar-height: 0.5rem; }
    .answers div { display: grid; gap: var(--space-1); }
    .answers .label { font-weight: 600; }
    .arrow { color: var(--quiet); padding-top: 1.4rem; }
    .taken .label { text-decoration: line-through; font-weight: 400; color: var(--quiet); }
    .side { display: grid; gap: var(--space-3); align-content: start; justify-items: start; }
    .answers { width: 100%; }
    .tools { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); }
    .error { color: var(--danger); font-size: var(--font-small); }
    button { min-height: 2rem; }
    @media (max-width: 50rem) { :host { grid-template-columns: minmax(0, 1fr); padding: var(--space-4); } }
  `];

  @property({ attribute: false }) line!: CorrectionLine;
  /** Of a correction that was taken back before it was looked at; nothing is left of what it said. */
  @property({ type: Boolean, reflect: true }) gone = false;
  @state() private taken = false;
  @state() private said = '';
  @state() private busy = false;

  override willUpdate(changed: Map<string, unknown>) {
    if (changed.has('line')) {
      this.gone = this.line.deleted === true;
      this.taken = false;
    }
  }

  override render() {
    const { line } = this;
    const href = link('article', { id: line.articleId, paragraph: line.index });
    if (line.deleted || line.model === undefined || line.stance === undefined) {
      return html`<span class="small quiet">A correction of paragraph ${line.index + 1} was taken back, or its paragraph is gone.
        <a href=${href}>The article</a></span>`;
    }
    return html`<div>
        <p class="text ${this.taken ? 'back' : ''}">${line.text}</p>
        <p class="meta"><a href=${href}>Open the article</a>
          <span>toward <a href=${link('subject', { subject: line.subject?.id })}>${line.subject?.name}</a></span>
          <span>${line.at === undefined ? nothing : moment(line.at)}${line.by == null ? nothing : ` by ${line.by}`}</span></p>
      </div>
      <div class="side">
        <div class="answers">
          <div><span class="quiet">The model</span>${named(line.model.stance)}
            <shares-bar .parts=${probabilityParts(line.model.probabilities)}></shares-bar>
            <span class="quiet number">${percent(line.model.probabilities[line.model.stance])} sure</span></div>
          <span class="arrow" aria-hidden="true">→</span>
          <div class=${this.taken ? 'taken' : ''}><span class="quiet">A person</span>${named(line.stance)}
            ${line.note == null ? nothing : html`<span>“${line.note}”</span>`}</div>
        </div>
        <div class="tools"><button ?disabled=${this.busy} @click=${this.taken ? this.putBack : this.takeBack}>${this.taken ? 'Put it back' : 'Take it back'}</button>
          <span role="status" class="small quiet">${this.taken ? 'Taken back: the model’s answer counts.' : nothing}</span></div>
        ${this.said === '' ? nothing : html`<span class="error" role="alert">${this.said}</span>`}
      </div>`;
  }

  private readonly takeBack = () => this.act(async () => {
    await api.withdraw(this.line.articleId, this.line.index, null);
    this.taken = true;
  });

  private readonly putBack = () => this.act(async () => {
    const { articleId, index, stance, note } = this.line;
    if (stance !== undefined) {
      await api.correct(articleId, index, stance, note ?? undefined, null);
      this.taken = false;
    }
  });

  private async act(action: () => Promise<void>) {
    this.busy = true;
    this.said = '';
    try {
      await action();
    } catch (error) {
      const problem = Problem.from(error);
      this.said = problem.gone ? 'The article or the correction is gone. Load the page again to see what is left.' : problem.detail;
    } finally {
      this.busy = false;
    }
  }
}
