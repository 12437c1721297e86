import { html, type TemplateResult } from 'lit';
import type { Label } from '../api/types.ts';

export interface StanceLook {
  readonly name: string;
  /** In text that can hold no picture. */
  readonly symbol: string;
  /** An outline in a square of 12 by 12. */
  readonly path: string;
}

export const LOOKS: Readonly<Record<Label, StanceLook>> = {
  supportive: { name: 'Supportive', symbol: '▲', path: 'M6 1 11.5 10.5H0.5Z' },
  neutral: { name: 'Neutral', symbol: '●', path: 'M6 1.5A4.5 4.5 0 1 1 6 10.5 4.5 4.5 0 1 1 6 1.5Z' },
  critical: { name: 'Critical', symbol: '▼', path: 'M6 11 0.5 1.5H11.5Z' },
  undecided: { name: 'Undecided', symbol: '◌', path: 'M6 1 11 6 6 11 1 6ZM6 3.4 3.4 6 6 8.6 8.6 6Z' },
};

/** The shape of a stance; what it means must stand beside it or in the name of what holds it. */
export function mark(label: Label, size = 12): TemplateResult {
  return html`<svg class="mark ${label}" viewBox="0 0 12 12" width=${size} height=${size} aria-hidden="true">
    <path d=${LOOKS[label].path} fill-rule="evenodd"></path></svg>`;
}

/** The shape with the name. */
export function named(label: Label): TemplateResult {
  return html`<span class="label">${mark(label)}${LOOKS[label].name}</span>`;
}
