import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { STANCES, type Evidence, type Paragraph, type Stance } from '../api/types.ts';
import { net, percent } from '../format/numbers.ts';
import { countsAs } from '../format/paragraphs.ts';
import { probabilityParts } from '../format/parts.ts';
import { stretches } from '../format/stretches.ts';
import { LOOKS, mark, named } from '../theme/stance.ts';
import { base, controls } from '../theme/styles.ts';
import './shares-bar.ts';

export const EVIDENCE_MARKS = 'Underlined: words that the stance rests on; dotted, words that speak against it.';
export const QUOTATION_MARKS = 'Shaded: what is quoted.';

const STRONG = 0.15;
/** Words under it are left unmarked, so that the rest stand out. */
const WEAK = 0.03;
const QUOTED = 0.05;

/** A paragraph with what the model and people say of it; says `correct` with a stance, or `withdraw`. */
@customElement('article-paragraph')
export class ArticleParagraph extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr) 14rem; gap: var(--space-2) var(--space-5); padding: var(--space-4) var(--space-5);
      border-inline-start: 4px solid transparent; }
    :host([counts="supportive"]) { border-color: var(--supportive); }
    :host([counts="neutral"]) { border-color: var(--neutral); }
    :host([counts="critical"]) { border-color: var(--critical); }
    :host([counts="undecided"]) { border-inline-start-style: dashed; border-color: var(--line-strong); }
    :host([active]) { background: var(--sunken); }
    .text { max-width: 44rem; font-size: 1.0313rem; line-height: 1.65; white-space: pre-line; }
    .boilerplate { color: var(--quiet); }
    .quoted { background: var(--quoted); }
    mark { color: inherit; background: none; text-decoration: underline solid 2px; text-underline-offset: 0.22em; }
    mark.supportive { text-decoration-color: var(--supportive); }
    mark.neutral { text-decoration-color: var(--line-strong); }
    mark.critical { text-decoration-color: var(--critical); }
    mark.strong { text-decoration-thickness: 4px; font-weight: 600; }
    mark.against { text-decoration-style: dotted; text-decoration-color: var(--line-strong); font-weight: 400; }
    .said { display: grid; gap: var(--space-2); align-content: start; font-size: var(--font-small); --bar-height: 0.5rem; }
    .stance { font-weight: 600; }
    .figures { display: flex; justify-content: space-between; color: var(--quiet); }
    .figures span { display: inline-flex; align-items: center; gap: 0.3em; }
    .tools { grid-column: 1; display: flex; flex-wrap: wrap; gap: var(--space-2); }
    .tools button { min-height: 2rem; }
    kbd { font: 600 0.6875rem var(--font); padding: 0 0.35em; border: 1px solid var(--line-strong); border-radius: 3px; color: var(--quiet); }
    @media (max-width: 50rem) {
      :host { grid-template-columns: 1fr; padding: var(--space-4); }
      .tools { grid-row: 3; }
    }
  `];

  @property({ attribute: false }) paragraph!: Paragraph;
  @property({ attribute: false }) evidence: readonly Evidence[] = [];
  @property({ type: Boolean, reflect: true }) active = false;
  @property({ reflect: true }) counts = '';

  override willUpdate() {
    this.counts = countsAs(this.paragraph) ?? '';
  }

  override render() {
    const { paragraph } = this;
    return html`<p class="text ${paragraph.boilerplate ? 'boilerplate' : ''}">${words(paragraph, this.evidence)}</p>
      <div class="said">${paragraph.boilerplate
        ? html`<span class="stance quiet">Boilerplate</span><span class="quiet">Outside of every count.</span>`
        : this.said()}</div>
      ${this.active && !paragraph.boilerplate ? this.tools() : nothing}`;
  }

  private said() {
    const { paragraph } = this;
    const { correction, probabilities } = paragraph;
    return html`<span class="stance">${named(countsAs(paragraph) ?? 'neutral')}</span>
      <shares-bar .parts=${probabilityParts(probabilities)}></shares-bar>
      <span class="figures number">${[...STANCES].reverse().map((stance) => html`
        <span>${mark(stance, 9)}<span class="hidden-text">${LOOKS[stance].name}</span>${percent(probabilities[stance])}</span>`)}</span>
      <span class="quiet">${this.remarks().join(' · ')}</span>
      ${correction === null || correction.note === null ? nothing : html`<span>“${correction.note}”</span>`}`;
  }

  private remarks(): string[] {
    const { paragraph } = this;
    return [
      ...(paragraph.correction === null ? [] : [`Corrected; the model says ${paragraph.stance}`]),
      ...(paragraph.correction === null && paragraph.undecided ? [`Most probably ${paragraph.stance}`] : []),
      ...(paragraph.mentionsSubject ? [] : ['Does not name the subject']),
      ...(paragraph.quotedShare > QUOTED ? [`${percent(paragraph.quotedShare)} quoted`] : []),
    ];
  }

  private tools() {
    const { correction } = this.paragraph;
    return html`<div class="tools" role="group" aria-label="Correct the stance">
      ${STANCES.map((stance) => html`<button aria-pressed=${correction?.stance === stance} @click=${() => this.correct(stance)}>
        ${mark(stance, 10)}${LOOKS[stance].name} <kbd>${stance.charAt(0)}</kbd></button>`)}
      ${correction === null
        ? nothing
        : html`<button @click=${() => this.dispatchEvent(new CustomEvent('withdraw'))}>Take the correction back</button>`}
    </div>`;
  }

  private correct(stance: Stance) {
    this.dispatchEvent(new CustomEvent<Stance>('correct', { detail: stance }));
  }
}

/** The text with what is quoted and its evidence words marked. */
function words(paragraph: Paragraph, evidence: readonly Evidence[]): (string | TemplateResult)[] {
  const shown = evidence.filter((one) => Math.abs(one.weight) >= WEAK);
  return stretches(paragraph, paragraph.quotations ?? [], shown).map(({ text, quoted, word }) => {
    const said = word === undefined ? text : marked(text, word.weight, paragraph.stance);
    return quoted ? html`<span class="quoted">${said}</span>` : said;
  });
}

function marked(word: string, weight: number, stance: Stance): TemplateResult {
  const side = weight < 0 ? 'against' : stance;
  const told = `${weight < 0 ? 'Against' : 'For'} ${stance}: ${net(weight)}`;
  return html`<mark class="${side} ${weight >= STRONG ? 'strong' : ''}" title=${told}>${word}</mark>`;
}
