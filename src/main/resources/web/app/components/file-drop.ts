import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { base, controls } from '../theme/styles.ts';

/** Takes a file that is dropped on what is in its slot, or chosen; says `file` with it as its detail. */
@customElement('file-drop')
export class FileDrop extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    .zone { display: grid; gap: var(--space-2); border-radius: var(--radius); }
    .zone.over { outline: 2px dashed var(--accent); outline-offset: 4px; }
    .choose { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-3); }
  `];

  /** As the `accept` of an input. */
  @property() accept = '';
  @property() action = 'Choose a file';
  @property() hint = '';
  @property({ type: Boolean }) disabled = false;
  @state() private over = false;
  @query('input') private readonly input!: HTMLInputElement;

  override render() {
    return html`<div class="zone ${this.over ? 'over' : ''}" @dragover=${this.onOver} @dragleave=${this.onLeave} @drop=${this.onDrop}>
      <slot></slot>
      <div class="choose">
        <button type="button" ?disabled=${this.disabled} @click=${() => this.input.click()}>${this.action}</button>
        <span class="small quiet">${this.over ? 'Let go to take the file.' : this.hint}</span>
        <input type="file" hidden accept=${this.accept} aria-label=${this.action} @change=${this.onChoose}>
      </div>
    </div>`;
  }

  private readonly onOver = (event: DragEvent) => {
    if (!this.disabled && event.dataTransfer?.types.includes('Files')) {
      event.preventDefault();
      this.over = true;
    }
  };

  private readonly onLeave = () => {
    this.over = false;
  };

  private readonly onDrop = (event: DragEvent) => {
    this.over = false;
    const file = event.dataTransfer?.files[0];
    if (file !== undefined && !this.disabled) {
      event.preventDefault();
      this.take(file);
    }
  };

  private readonly onChoose = () => {
    const file = this.input.files?.[0];
    this.input.value = '';
    if (file !== undefined) {
      this.take(file);
    }
  };

  private take(file: File) {
    this.dispatchEvent(new CustomEvent<File>('file', { detail: file }));
  }
}
