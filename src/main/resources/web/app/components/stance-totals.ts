import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { STANCES, type StanceGroup } from '../api/types.ts';
import { count, interval, net, percentInterval, plural } from '../format/numbers.ts';
import { list } from '../format/text.ts';
import { named } from '../theme/stance.ts';
import { base } from '../theme/styles.ts';
import { limitations, limitationStyles } from './limitations.ts';
import './net-range.ts';
import { countedParts, estimatedParts } from '../format/parts.ts';
import './shares-bar.ts';

/** All articles on a subject: what was counted beside what that is corrected to, and why they differ. */
@customElement('stance-totals')
export class StanceTotals extends LitElement {
  static override styles = [base, limitationStyles, css`
    :host { display: grid; gap: var(--space-4); }
    .grid { display: grid; grid-template-columns: minmax(13rem, 1fr) minmax(0, 3fr); gap: var(--space-5) var(--space-6); }
    .headline { display: grid; gap: var(--space-1); align-content: start; }
    .big { font-size: 2.75rem; line-height: 1.05; font-weight: 650; letter-spacing: -0.03em; font-variant-numeric: tabular-nums; }
    .facts { display: grid; grid-template-columns: auto 1fr; gap: 0 var(--space-3); margin-top: var(--space-3); font-size: var(--font-small); }
    .facts dt { color: var(--quiet); }
    .facts dd { font-variant-numeric: tabular-nums; }
    .sides { display: grid; gap: var(--space-4); align-content: start; }
    .side { display: grid; gap: var(--space-1); --bar-height: 2rem; }
    .side > div { display: flex; justify-content: space-between; gap: var(--space-3); align-items: baseline; }
    .ranges { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); font-size: var(--font-small); color: var(--quiet); }
    .ranges > span { display: inline-flex; gap: 0.4em; align-items: center; }
    .why { font-size: var(--font-small); color: var(--quiet); max-width: 50rem; }
    .why summary { cursor: pointer; color: var(--accent); font-weight: 550; }
    @media (max-width: 50rem) { .grid { grid-template-columns: 1fr; } }
  `];

  @property({ attribute: false }) group!: StanceGroup;

  override render() {
    const { group } = this;
    return html`<div class="grid">
        <div class="headline">
          <h2 class="small quiet">${group.estimate === null ? 'Net, as counted' : 'Net, corrected'}</h2>
          <div class="big">${net(group.estimate?.net.value ?? group.net)}</div>
          ${group.estimate === null ? nothing : html`<div class="number">${interval(group.estimate.net)}
            <span class="quiet small">95 % interval</span></div>`}
          <net-range .estimate=${group.estimate?.net ?? null} .counted=${group.net}></net-range>
          ${this.facts()}
        </div>
        <div class="sides">${this.counted()}${this.corrected()}${this.why()}</div>
      </div>
      ${limitations(group.limitations)}`;
  }

  private facts() {
    const { group } = this;
    const facts: readonly (readonly [string, string])[] = [
      ['Articles', count(group.articles)],
      ['Paragraphs', count(group.paragraphs)],
      ['Corrected by people', count(group.corrected)],
      ['Without a date', count(group.undated)],
      ['Model', list(group.modelVersions.map((model) => `${model.name} ${model.version}`.trim())) || 'none'],
    ];
    return html`<dl class="facts">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
  }

  private counted() {
    const { counts, net: counted } = this.group;
    return html`<div class="side"><div><h3>Counted</h3><span class="number">net ${net(counted)}</span></div>
      <shares-bar figures .parts=${countedParts(counts)}></shares-bar>
      <p class="ranges">Paragraphs as the model or a person labelled them; ${plural(counts.undecided, 'one is', 'are')} undecided,
        ${plural(counts.boilerplate, 'more is', 'more are')} boilerplate.</p></div>`;
  }

  private corrected() {
    const { estimate } = this.group;
    return html`<div class="side"><div><h3>Corrected for the model’s errors</h3>
        ${estimate === null ? nothing : html`<span class="number">net ${net(estimate.net.value)}</span>`}</div>
      ${estimate === null
        ? html`<p class="quiet">There is no estimate here: below says why.</p>`
        : html`<shares-bar figures .parts=${estimatedParts(estimate)}></shares-bar>
          <p class="ranges">${STANCES.map((stance) => html`<span>${named(stance)} ${percentInterval(estimate[stance])}</span>`)}</p>`}
    </div>`;
  }

  private why() {
    const parts = this.group.interval;
    return html`<details class="why"><summary>Why the two differ</summary>
      <p>The model takes some stances for others; supportive paragraphs above all it often does not find. Counting repeats those
        mistakes, however many articles there are. The correction reckons back from how often the model was seen to err on labelled
        articles to the shares that the labeller of the model card would be expected to find, in articles like these. It is not what
        people think of the subject.</p>
      <p>Undecided paragraphs enter the correction by their most probable stance; labels that people correct do not enter it, because
        they are not chosen at random.
        ${parts === null ? nothing : html`If only the articles were unsure, the interval of net would be ±${percentless(parts.fromArticles)};
          if only the model’s errors were, ±${percentless(parts.fromModel)}.`}</p>
    </details>`;
  }
}

function percentless(halfWidth: number): string {
  return halfWidth.toFixed(2);
}
