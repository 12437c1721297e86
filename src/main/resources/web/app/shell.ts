import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { failure, notes } from './components/notes.ts';
import { PAGES } from './pages.ts';
import { followLinks, link, onPlaceChange, place, type Place } from './router.ts';
import { choose, restore, scheme, type Scheme } from './theme/scheme.ts';
import { base, controls } from './theme/styles.ts';

const NEXT: Readonly<Record<Scheme, Scheme>> = { system: 'light', light: 'dark', dark: 'system' };
const SCHEME_NAMES: Readonly<Record<Scheme, string>> = { system: 'Auto', light: 'Light', dark: 'Dark' };

/** The frame around every page: navigation, and the page that the address names. */
@customElement('standpoint-app')
export class StandpointApp extends LitElement {
  static override styles = [base, controls, notes, css`
    :host { display: block; min-height: 100vh; }
    .top { position: sticky; top: 0; z-index: 30; background: var(--surface); border-bottom: 1px solid var(--line); }
    .top > div { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--space-5); max-width: var(--width); margin: 0 auto;
      padding: 0 var(--space-5); min-height: 3.25rem; }
    .brand { display: inline-flex; align-items: center; gap: var(--space-2); font-weight: 700; letter-spacing: -0.01em; color: var(--text);
      text-decoration: none; font-size: 1.0625rem; }
    nav ul { display: flex; gap: var(--space-1); }
    nav a { display: block; padding: 0.95rem var(--space-3) 0.8rem; color: var(--quiet); text-decoration: none; font-weight: 550;
      font-size: var(--font-small); border-bottom: 2px solid transparent; white-space: nowrap; }
    nav a:hover { color: var(--text); }
    nav a[aria-current="page"] { color: var(--text); border-color: var(--accent); }
    .scheme { margin-left: auto; }
    main { max-width: var(--width); margin: 0 auto; padding: var(--space-5) var(--space-5) 4rem; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: var(--space-4); top: 0.5rem; z-index: 40; }
    .embedded main { padding: var(--space-3); }
    footer { padding: var(--space-2) 0 0; }
    @media (max-width: 40rem) {
      .top > div, main { padding-inline: var(--space-4); }
      nav { order: 3; width: 100%; overflow-x: auto; margin-inline: calc(-1 * var(--space-3)); }
      nav a { padding-block: 0.5rem; }
    }
  `];

  @state() private place: Place = place();
  /** The page whose code is there. */
  @state() private loaded = '';
  @state() private problem: unknown;
  private forgetPlace = () => {};

  override connectedCallback() {
    super.connectedCallback();
    restore(this.place.parameters.get('scheme'));
    document.documentElement.classList.toggle('embedded', this.embedded);
    followLinks();
    this.forgetPlace = onPlaceChange(() => void this.arrive());
    void this.arrive();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.forgetPlace();
  }

  override render() {
    return this.embedded
      ? html`<div class="embedded"><main>${this.page()}
          <footer class="small"><a href=${this.whole()} target="_blank" rel="noopener">Open in Standpoint</a></footer></main></div>`
      : html`<header class="top"><div>
          <button class="skip" @click=${this.skip}>Skip to the content</button>
          <a class="brand" href=${link('overview')}>${logo()}Standpoint</a>
          <nav aria-label="Pages"><ul>${Object.entries(PAGES).map(([name, entry]) => (entry.navigation === undefined
            ? nothing
            : html`<li><a href=${link(name)} aria-current=${name === this.place.page ? 'page' : nothing}>${entry.navigation}</a></li>`))}</ul></nav>
          <button class="plain scheme" @click=${this.onScheme} aria-label="Colours: ${SCHEME_NAMES[scheme()]}. Change">
            ${SCHEME_NAMES[scheme()]}</button>
        </div></header>
        <main id="main" tabindex="-1">${this.page()}</main>`;
  }

  private get embedded(): boolean {
    return this.place.parameters.get('embed') === '1';
  }

  /** The present view without what embedding leaves out. */
  private whole(): string {
    const parameters = new URLSearchParams(location.search);
    parameters.delete('embed');
    return `/?${parameters.toString()}`;
  }

  private page() {
    const entry = PAGES[this.place.page];
    if (entry === undefined) {
      return html`<h1>There is no such page</h1><p><a href=${link('overview')}>Go to the overview</a> and start from there.</p>`;
    }
    if (this.problem !== undefined) {
      return failure(this.problem, () => void this.arrive());
    }
    return this.loaded === this.place.page ? entry.view(this.place.parameters) : nothing;
  }

  private async arrive() {
    const from = this.place.page;
    const to = place();
    this.problem = undefined;
    try {
      await PAGES[to.page]?.load();
    } catch (error) {
      this.problem = error;
    }
    this.place = to;
    this.loaded = to.page;
    if (from !== to.page) {
      await this.updateComplete;
      scrollTo({ top: 0, behavior: 'instant' });
      this.renderRoot.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
    }
  }

  private readonly skip = () => {
    this.renderRoot.querySelector<HTMLElement>('#main')?.focus();
  };

  private readonly onScheme = () => {
    choose(NEXT[scheme()]);
    this.requestUpdate();
  };
}

function logo() {
  return html`<svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#16202c"></rect>
    <path d="M16 6l6 9h-12z" fill="#5fb0ff"></path><path d="M16 26l-6-7h12z" fill="#ffa64d"></path></svg>`;
}
