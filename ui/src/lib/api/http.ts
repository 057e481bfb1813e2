// One way to ask the node something. An answer that is not good becomes an ApiError with the code that
// the words know; a node that cannot be reached becomes an Unreachable, so that callers may queue.
import type { Args } from './types';

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly messageId: string,
    readonly facts: Args,
  ) {
    super(code);
  }
}

export class Unreachable extends Error {}

const TIMEOUT_MS = 20_000;

let token = '';
let onSignedOut: () => void = () => {};

export function useToken(value: string): void {
  token = value;
}

export function whenSignedOut(run: () => void): void {
  onSignedOut = run;
}

export async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await send(method, path, body);
  if (!answer.ok) throw await failure(answer);
  return (answer.headers.get('Content-Type') ?? '').includes('json') ? ((await answer.json()) as T) : ((await answer.text()) as T);
}

/** What the node itself says now: what the service worker kept from before is here no answer. */
export async function askNode<T>(path: string): Promise<T> {
  const answer = await send('GET', path, undefined);
  if (answer.headers.has('X-Seamline-Kept')) throw new Unreachable('kept');
  if (!answer.ok) throw await failure(answer);
  return (await answer.json()) as T;
}

/** As `ask`; the node's time in an answer that the service worker kept is 0, for it is past. */
export async function askTimed<T extends { now: number }>(path: string): Promise<T> {
  const answer = await send('GET', path, undefined);
  if (!answer.ok) throw await failure(answer);
  const found = (await answer.json()) as T;
  return answer.headers.has('X-Seamline-Kept') ? { ...found, now: 0 } : found;
}

/** The answer as a file and the name the node gave it. */
export async function askFile(path: string, body?: unknown): Promise<{ blob: Blob; name: string }> {
  const answer = await send(body === undefined ? 'GET' : 'POST', path, body);
  if (answer.headers.has('X-Seamline-Kept')) throw new Unreachable('kept');
  if (!answer.ok) throw await failure(answer);
  const name = /filename="?([^";]+)"?/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
  return { blob: await answer.blob(), name: name ?? 'parcels.seam' };
}

async function send(method: string, path: string, body: unknown): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const raw = body instanceof Blob;
  if (body !== undefined) headers['Content-Type'] = raw ? 'application/octet-stream' : 'application/json';
  if (method !== 'GET' && token) headers['X-Seamline-Token'] = token;
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : raw ? body : JSON.stringify(body),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new Unreachable(String(error));
  }
}

async function failure(answer: Response): Promise<Error> {
  // A proxy in front of a stopped node answers for it: that is the same as no answer.
  if ([502, 504].includes(answer.status)) return new Unreachable(String(answer.status));
  let found: { code?: string; message_id?: string; facts?: Args } = {};
  try {
    found = ((await answer.json()) as { error?: typeof found }).error ?? {};
  } catch {
    // Not JSON: the status says enough.
  }
  if (answer.status === 401) onSignedOut();
  const code = found.code ?? `http-${answer.status}`;
  return new ApiError(answer.status, code, found.message_id ?? `error-${code}`, found.facts ?? {});
}
