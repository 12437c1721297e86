/** Light or dark: as the system says, unless a person or the address says otherwise. */
export type Scheme = 'system' | 'light' | 'dark';

const KEY = 'standpoint.scheme';
const DARK = matchMedia('(prefers-color-scheme: dark)');
const changes = new EventTarget();

export function scheme(): Scheme {
  const chosen = document.documentElement.dataset['scheme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

export function isDark(): boolean {
  return scheme() === 'system' ? DARK.matches : scheme() === 'dark';
}

export function choose(wanted: Scheme): void {
  localStorage.setItem(KEY, wanted);
  apply(wanted);
}

export function restore(fromAddress: string | null): void {
  apply(fromAddress ?? localStorage.getItem(KEY) ?? 'system');
}

export function onSchemeChange(listener: () => void): () => void {
  changes.addEventListener('change', listener);
  return () => changes.removeEventListener('change', listener);
}

function apply(wanted: string): void {
  if (wanted === 'light' || wanted === 'dark') {
    document.documentElement.dataset['scheme'] = wanted;
  } else {
    delete document.documentElement.dataset['scheme'];
  }
  changes.dispatchEvent(new Event('change'));
}

DARK.addEventListener('change', () => changes.dispatchEvent(new Event('change')));
