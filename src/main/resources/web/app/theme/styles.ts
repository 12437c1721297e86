import { css } from 'lit';

/** What looks alike in every component. */
export const base = css`
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, h3, p, figure, ul, ol, dl, dd { margin: 0; }
  ul, ol { padding: 0; list-style: none; }
  h1 { font-size: var(--font-title); line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; text-wrap: balance; }
  h2 { font-size: var(--font-large); line-height: 1.3; font-weight: 650; letter-spacing: -0.005em; }
  h3 { font-size: var(--font-base); line-height: 1.4; font-weight: 600; }
  a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
  a:hover { text-decoration-thickness: 2px; }
  :focus { outline: none; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
  .quiet { color: var(--quiet); }
  .small { font-size: var(--font-small); }
  .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
  .card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: var(--space-5); }
  .hidden-text {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  }

  .mark { flex: none; vertical-align: -0.08em; }
  .mark.supportive { fill: var(--supportive-text); }
  .mark.neutral { fill: var(--neutral-text); }
  .mark.critical { fill: var(--critical-text); }
  .mark.undecided { fill: var(--quiet); }
  .label { display: inline-flex; align-items: center; gap: 0.4em; white-space: nowrap; }

  @media (max-width: 40rem) {
    .card { padding: var(--space-4); }
    h1 { font-size: 1.375rem; }
  }
`;

export const controls = css`
  button, input, select, textarea { font: inherit; color: inherit; }
  button, .button, select, input:not([type="radio"], [type="checkbox"]), textarea {
    min-height: var(--control); padding: 0.3rem 0.7rem; background: var(--surface);
    border: 1px solid var(--line-strong); border-radius: 6px;
  }
  select, input:not([type="radio"], [type="checkbox"]) { height: var(--control); font-size: 0.875rem; }
  textarea { display: block; width: 100%; resize: vertical; }
  button, .button {
    display: inline-flex; align-items: center; justify-content: center; gap: 0.4em; cursor: pointer; text-decoration: none;
    font-size: var(--font-small); font-weight: 550; color: var(--text); border-color: var(--line);
  }
  button:hover, .button:hover { border-color: var(--line-strong); background: var(--sunken); }
  button.primary, .button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  button.primary:hover { filter: brightness(1.1); }
  button.plain { background: none; border-color: transparent; }
  button.plain:hover { background: var(--sunken); }
  button[aria-pressed="true"] { background: var(--accent-surface); border-color: var(--accent); color: var(--accent); }
  button:disabled { opacity: 0.55; cursor: default; }
  label, .caption { font-size: var(--font-small); font-weight: 550; color: var(--quiet); }
  .field { display: grid; gap: var(--space-1); }
`;

export const tables = css`
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  th, td { padding: 0.5rem 0.75rem; text-align: start; vertical-align: middle; border-bottom: 1px solid var(--line); }
  th { font-size: var(--font-small); font-weight: 550; color: var(--quiet); white-space: nowrap; }
  td.number, th.number { text-align: end; }
  tbody tr:last-child td, tbody tr:last-child th { border-bottom: 0; }
  tbody tr:hover { background: var(--sunken); }
`;
