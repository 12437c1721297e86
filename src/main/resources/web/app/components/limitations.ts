import { css, html, nothing } from 'lit';
import type { Limitation } from '../api/types.ts';

export const limitationStyles = css`
  .limitations { display: grid; gap: var(--space-1); padding: var(--space-3) var(--space-4); border-radius: 6px; font-size: var(--font-small);
    background: var(--warning-surface); color: var(--warning); }
  .limitations b { font-weight: 650; }
  .limitations ul { display: grid; gap: 2px; color: var(--text); }
  .limitations li { padding-left: 1em; text-indent: -1em; }
  .limitations li::before { content: '– '; }
`;

/** What to bear in mind of figures; never hidden. */
export function limitations(of: readonly Limitation[]) {
  return of.length === 0
    ? nothing
    : html`<div class="limitations"><b>Bear in mind</b><ul>${of.map((one) => html`<li>${one.text}</li>`)}</ul></div>`;
}
