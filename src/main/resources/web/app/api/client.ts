import { Problem } from './problem.ts';

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** An answer with the tag that a later change may name. */
export interface Tagged<T> {
  readonly value: T;
  readonly etag: string | null;
}

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  readonly body?: unknown;
  /** A file of lines of JSON, packed where its name says so, in the place of a body. */
  readonly lines?: File;
  readonly ifMatch?: string | null;
  readonly signal?: AbortSignal;
}

/** The address of a call; parameters without a value are left out, lists are repeated. */
export function address(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    values
      .filter((one) => one !== undefined && one !== '')
      .forEach((one) => parameters.append(name, String(one)));
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

export async function read<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
  return (await tagged<T>(path, { query, signal })).value;
}

export async function tagged<T>(path: string, call: Call): Promise<Tagged<T>> {
  const answer = await send(path, call);
  return { value: await answer.json() as T, etag: answer.headers.get('ETag') };
}

export async function lines<T>(path: string, query: Query, signal?: AbortSignal): Promise<T[]> {
  const text = await (await send(path, { query, signal })).text();
  return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

export async function send(path: string, call: Call): Promise<Response> {
  const headers = new Headers();
  if (call.body !== undefined) {
    headers.set('Content-Type', 'application/json');
  }
  if (call.lines !== undefined) {
    headers.set('Content-Type', 'application/x-ndjson');
    headers.set('Content-Encoding', call.lines.name.toLowerCase().endsWith('.gz') ? 'gzip' : 'identity');
  }
  if (call.ifMatch) {
    headers.set('If-Match', call.ifMatch);
  }
  const answer = await fetch(address(path, call.query), {
    method: call.method ?? 'GET',
    headers,
    body: call.lines ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
    cache: 'no-cache',
    signal: call.signal,
  }).catch((error: unknown) => {
    throw call.signal?.aborted ? error : Problem.unreachable();
  });
  if (!answer.ok) {
    throw await Problem.of(answer);
  }
  return answer;
}
