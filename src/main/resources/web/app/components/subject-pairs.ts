import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Comparison, StanceGroup } from '../api/types.ts';
import { interval, net, NONE } from '../format/numbers.ts';
import { base, tables } from '../theme/styles.ts';
import './net-range.ts';

/** Which subjects are told apart, pair by pair. */
@customElement('subject-pairs')
export class SubjectPairs extends LitElement {
  static override styles = [base, tables, css`
    :host { display: block; }
    td, th { padding-block: 0.4rem; font-size: var(--font-small); }
    tbody th { color: var(--text); font-weight: 600; white-space: normal; }
    .verdict { font-weight: 600; }
    .apart { color: var(--text); }
    .alike { color: var(--quiet); font-weight: 400; }
  `];

  @property({ attribute: false }) groups: readonly StanceGroup[] = [];
  @property({ attribute: false }) comparisons: readonly Comparison[] = [];

  override render() {
    return html`<div class="scroll"><table>
      <caption class="hidden-text">Differences of net between subjects</caption>
      <thead><tr><th scope="col">Pair</th><th scope="col">Told apart?</th><th scope="col" class="number">Difference of net</th>
        <th scope="col" class="number">95 % interval</th></tr></thead>
      <tbody>${this.groups.map((one, a) => this.groups.slice(a + 1).map((other, behind) => this.pair(one, other, a, a + 1 + behind)))}</tbody>
    </table></div>`;
  }

  private pair(one: StanceGroup, other: StanceGroup, a: number, b: number) {
    const found = this.comparisons.find((comparison) => comparison.a === a && comparison.b === b);
    return html`<tr>
      <th scope="row">${one.subject.name} and ${other.subject.name}</th>
      <td>${verdict(one, other, found)}</td>
      <td class="number">${found === undefined ? NONE : net(found.net.value)}</td>
      <td class="number">${found === undefined ? NONE : html`<span>${interval(found.net)}</span>`}</td>
    </tr>`;
  }
}

function verdict(one: StanceGroup, other: StanceGroup, found: Comparison | undefined) {
  if (found === undefined) {
    return html`<span class="verdict alike">Too few articles to tell</span>`;
  }
  if (!found.distinguishable) {
    return html`<span class="verdict alike">Not distinguishable</span>`;
  }
  const lower = found.net.value < 0 ? one : other;
  return html`<span class="verdict apart">${lower.subject.name} is covered more critically</span>${nothing}`;
}
