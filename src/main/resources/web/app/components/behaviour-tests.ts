import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { BehaviourTest } from '../api/model-card.ts';
import { count, percent, percentInterval } from '../format/numbers.ts';
import { base, tables } from '../theme/styles.ts';

const POOR = 0.5;

/** Small tests of one ability each, the worst first. */
@customElement('behaviour-tests')
export class BehaviourTests extends LitElement {
  static override styles = [base, tables, css`
    :host { display: block; }
    .scroll { max-height: 32rem; overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
    thead th { position: sticky; top: 0; background: var(--surface); box-shadow: inset 0 -1px var(--line); border-bottom: 0; z-index: 1; }
    th, td { font-size: var(--font-small); vertical-align: top; }
    .name { min-width: 9rem; white-space: normal; color: var(--text); }
    .about { min-width: 14rem; }
    .rate { width: 13rem; min-width: 9rem; }
    .bar { display: block; height: 0.5rem; margin-top: 2px; border-radius: 3px; background: var(--none); overflow: hidden; }
    .bar span { display: block; height: 100%; background: var(--series-1); }
    .poor { font-weight: 650; color: var(--warning); }
    @media (max-width: 40rem) { .about { display: none; } th.about { display: none; } }
  `];

  @property({ attribute: false }) tests: readonly BehaviourTest[] = [];

  override render() {
    const worstFirst = [...this.tests].sort((one, other) => one.rate.value - other.rate.value);
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Tests of behaviour"><table>
      <caption class="hidden-text">Tests of behaviour, the worst first</caption>
      <thead><tr><th scope="col">Test</th><th scope="col" class="about">What is right</th><th scope="col">Passed</th>
        <th scope="col" class="number">Cases</th></tr></thead>
      <tbody>${worstFirst.map((test) => html`<tr>
        <th scope="row" class="name">${test.name}<br><span class="quiet">${test.capability}</span></th>
        <td class="about">${test.description}</td>
        <td class="rate"><span class="number ${test.rate.value < POOR ? 'poor' : ''}">${percent(test.rate.value)}</span>
          <span class="quiet number">${percentInterval(test.rate)}</span>
          <span class="bar" aria-hidden="true"><span .style=${`width: ${test.rate.value * 100}%`}></span></span></td>
        <td class="number">${count(test.cases)}</td></tr>`)}</tbody></table></div>`;
  }
}
