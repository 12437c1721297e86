import { css, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { notes } from '../components/notes.ts';
import { base, controls, tables } from '../theme/styles.ts';

/** A view: shows what the parameters of the address say, and looks again when they change. */
export abstract class DashboardPage extends LitElement {
  static override styles = [base, controls, tables, notes, css`
    :host { display: grid; gap: var(--space-5); align-content: start; }
    .stack { display: grid; gap: var(--space-5); align-content: start; }
    .stack > * { min-width: 0; }
    .head { display: grid; gap: var(--space-2); }
    .bar { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-4); align-items: end; }
  `];

  @property({ attribute: false }) parameters = new URLSearchParams();

  /** What the browser calls the view. */
  protected name(title: string): void {
    const whole = `${title} · Standpoint`;
    if (document.title !== whole) {
      document.title = whole;
    }
  }

  protected parameter(name: string): string | undefined {
    return this.parameters.get(name) || undefined;
  }
}
