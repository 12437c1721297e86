/** Bulk imports, as openapi/standpoint.yaml spells them out. */
import type { Violation } from './problem.ts';

export type ImportState = 'running' | 'completed' | 'cancelled';
export type ImportErrorKind = 'invalid' | 'failed' | 'warning';

export interface Import {
  readonly id: string;
  readonly state: ImportState;
  readonly receivedAt: string;
  readonly finishedAt: string | null;
  readonly bytes: number;
  readonly linesTotal: number;
  readonly linesRead: number;
  readonly stored: number;
  readonly paragraphs: number;
  readonly duplicates: number;
  readonly warnings: number;
  readonly failed: number;
  readonly rate: { readonly lines: number; readonly paragraphs: number } | null;
  readonly secondsLeft: number | null;
}

export interface ImportError {
  readonly line: number;
  readonly kind: ImportErrorKind;
  readonly title: string;
  readonly detail: string;
  readonly violations?: readonly Violation[];
  readonly articleId?: string;
}

/** Hears of an import until it is finished; what is returned stops it. */
export function follow(id: string, onProgress: (now: Import) => void): () => void {
  const events = new EventSource(`/v1/imports/${encodeURIComponent(id)}/events`);
  const told = (event: MessageEvent<string>) => onProgress(JSON.parse(event.data) as Import);
  const last = (event: MessageEvent<string>) => {
    events.close();
    told(event);
  };
  events.addEventListener('progress', told);
  events.addEventListener('completed', last);
  events.addEventListener('cancelled', last);
  return () => events.close();
}
