import { throwIfAborted } from '../abort.ts';
import { TlError } from '../errors.ts';

/**
 * Asks a server for a file. `requireFetched` judges the answer.
 *
 * @param name what to call the file in a failure.
 * @throws {TlError} `model-not-found` if no server answers, or it forbids other pages; `aborted`.
 */
export async function fetchFile(url: URL, name: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal });
  } catch (cause) {
    throwIfAborted(signal);
    throw new TlError(
      'model-not-found',
      `${name} could not be fetched. Check its address, and that its site lets other pages read it (CORS).`,
      { cause },
    );
  }
}

/**
 * @param name what to call the file in a failure.
 * @param hint a sentence on what to check, if the server has no such file.
 * @throws {TlError} `model-not-found`, saying what the server answered and what to do.
 */
export function requireFetched(response: Response, name: string, hint: string): void {
  if (isFile(response)) return;
  throw new TlError(
    'model-not-found',
    `${name} could not be fetched: ${answerOf(response)} ${hint}`.trim(),
  );
}

/** Why a file was not fetched. */
export interface FetchFailure {
  /** A sentence on what the server answered, beginning in lower case; null if no server answered. */
  readonly answer: string | null;
  readonly cause: unknown;
}

/**
 * Fetches a file. A web page in its place counts as a failure, since many servers answer so, with status
 * 200, if a file is missing.
 *
 * @param fail makes the error: only the caller knows what the file is for, and what to do about it.
 * @throws {TlError} what `fail` makes; `aborted`.
 */
export async function fetchOrFail(
  asked: RequestInfo | URL,
  init: RequestInit,
  fail: (failure: FetchFailure) => TlError,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(asked, init);
  } catch (cause) {
    throwIfAborted(init.signal ?? undefined);
    throw fail({ answer: null, cause });
  }
  if (isFile(response)) return response;
  throw fail({
    answer: answerOf(response),
    cause: new Error(`HTTP status ${response.status}, ${response.headers.get('content-type')}`),
  });
}

/** True for a file; false for an error, and for a web page in its place. */
export function isFile(response: Response): boolean {
  return response.ok && !isPage(response);
}

/** A sentence, beginning in lower case, on what a server answered in place of a file. */
function answerOf(response: Response): string {
  const { status } = response;
  if (response.ok) return 'the server answered with a web page.';
  if (status === 401 || status === 403) {
    return `the server does not give it to everybody (${status}). Make the file public, or download it and open it from your device.`;
  }
  if (status === 429 || status >= 500) {
    return `the server is in trouble or too busy (${status}). Try again later, or download the file and open it from your device.`;
  }
  return `the server answered ${status}.`;
}

function isPage(response: Response): boolean {
  return response.headers.get('content-type')?.includes('text/html') ?? false;
}
