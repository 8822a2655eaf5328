import { throwIfAborted } from '../abort.ts';
import { TlError } from '../errors.ts';

/**
 * Asks a server for a file that somebody named by its address. What it answers is for `requireFetched` to judge.
 *
 * @param name what to call the file in a failure.
 * @throws {TlError} `model-not-found` where no server answers, or it forbids other pages; `aborted`.
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

/** True for a file; false for an error, and for a web page in its place. */
export function isFile(response: Response): boolean {
  return response.ok && !isPage(response);
}

/**
 * @param name what to call the file in a failure.
 * @param hint a sentence on what to check, where the server has no such file.
 * @throws {TlError} `model-not-found`, saying what the server answered and what to do.
 */
export function requireFetched(response: Response, name: string, hint: string): void {
  if (isFile(response)) return;
  throw new TlError(
    'model-not-found',
    `${name} could not be fetched: ${answerOf(response)} ${hint}`.trim(),
  );
}

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
