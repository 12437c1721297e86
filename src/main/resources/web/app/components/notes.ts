import { css, html, nothing, type TemplateResult } from 'lit';
import type { Looked } from './task.ts';
import { Problem } from '../api/problem.ts';

/** What stands where something is loading, missing or wrong, with what to do about it. */
export const notes = css`
  .note { display: grid; gap: var(--space-2); padding: var(--space-5); border: 1px solid var(--line); border-radius: var(--radius);
    background: var(--surface); max-width: 44rem; }
  .note.problem { border-color: var(--danger); background: var(--danger-surface); }
  .note.problem h2 { color: var(--danger); }
  .note .actions { display: flex; flex-wrap: wrap; gap: var(--space-2); margin-top: var(--space-2); }
  .note code { padding: 0.1em 0.35em; border-radius: 4px; background: var(--sunken); font-size: 0.85em; overflow-wrap: anywhere; }
  .loading { background: var(--none); border-radius: 6px; }
  .stale { opacity: 0.6; }
  @media (prefers-reduced-motion: no-preference) {
    .loading { animation: breathe 1.4s ease-in-out infinite alternate; }
    .stale { transition: opacity 0.15s 0.15s; }
    @keyframes breathe { to { opacity: 0.45; } }
  }
`;

export function loading(what: string, height: string): TemplateResult {
  return html`<div class="loading" role="status" .style=${`height: ${height}`}><span class="hidden-text">Loading ${what}…</span></div>`;
}

export function empty(title: string, advice: unknown, actions: unknown = nothing): TemplateResult {
  return html`<div class="note"><h2>${title}</h2><p class="quiet">${advice}</p><div class="actions">${actions}</div></div>`;
}

export function failure(error: unknown, retry?: () => void): TemplateResult {
  const problem = Problem.from(error);
  return html`<div class="note problem" role="alert">
    <h2>${problem.title}</h2>
    <p>${problem.detail}</p>
    ${problem.violations.length === 0
      ? nothing
      : html`<ul>${problem.violations.map((one) => html`<li><b>${one.field || 'The whole'}</b> ${one.message}</li>`)}</ul>`}
    ${problem.body.errorId === undefined ? nothing : html`<p class="small">In the log: ${problem.body.errorId}</p>`}
    ${retry === undefined ? nothing : html`<div class="actions"><button @click=${retry}>Try again</button></div>`}
  </div>`;
}

/** What a task has; what it had stays while it looks again, so that nothing jumps. */
export function outcome<T>(
  task: Looked<T>,
  placeholder: () => unknown,
  view: (value: T, stale: boolean) => unknown,
): unknown {
  const waiting = () => (task.value === undefined ? placeholder() : view(task.value, true));
  return task.render({
    initial: waiting,
    pending: waiting,
    complete: (value) => view(value, false),
    error: (error) => failure(error, () => void task.run()),
  });
}
