/** State lives in the address: which page, and its parameters, all in the query, so that any view can be linked to. */
export type Parameters = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Kept from view to view. */
const LASTING = ['embed', 'scheme'] as const;

const changes = new EventTarget();

export interface Place {
  readonly page: string;
  readonly parameters: URLSearchParams;
}

export function place(): Place {
  const parameters = new URLSearchParams(location.search);
  return { page: parameters.get('page') ?? 'overview', parameters };
}

/** Where a page with these parameters is; those without a value are left out. */
export function link(page: string, parameters: Parameters = {}): string {
  const query = new URLSearchParams();
  if (page !== 'overview') {
    query.set('page', page);
  }
  for (const [name, value] of Object.entries(parameters)) {
    const values = typeof value === 'object' ? value : [value];
    values.filter((one) => one !== undefined && one !== '').forEach((one) => query.append(name, String(one)));
  }
  const present = new URLSearchParams(location.search);
  for (const name of LASTING) {
    const value = present.get(name);
    if (value !== null) {
      query.set(name, value);
    }
  }
  const text = query.toString();
  return text === '' ? '/' : `/?${text}`;
}

/** The present view with other parameters; undefined takes one away. */
export function linkWith(changed: Parameters): string {
  const { page, parameters } = place();
  const kept: Record<string, string | number | readonly string[] | undefined> = {};
  for (const name of new Set(parameters.keys())) {
    if (name !== 'page') {
      kept[name] = parameters.getAll(name);
    }
  }
  return link(page, { ...kept, ...changed });
}

export function go(href: string): void {
  history.pushState(null, '', href);
  tell();
}

/** As {@link go}, but Back leads to where one was before: for what is adjusted rather than visited. */
export function adjust(changed: Parameters): void {
  history.replaceState(history.state, '', linkWith(changed));
  tell();
}

/** Once the browser has shown the key or click itself: what follows may take longer than that may wait. */
function tell(): void {
  requestAnimationFrame(() => setTimeout(() => changes.dispatchEvent(new Event('change'))));
}

export function onPlaceChange(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}

/** Links within the dashboard change the view, not the page. */
export function followLinks(): void {
  addEventListener('popstate', () => changes.dispatchEvent(new Event('change')));
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const anchor = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (anchor === undefined || anchor.target !== '' || anchor.hasAttribute('download')) {
      return;
    }
    if (anchor.origin === location.origin && anchor.pathname === '/' && anchor.hash === '') {
      event.preventDefault();
      go(anchor.pathname + anchor.search);
    }
  });
}
