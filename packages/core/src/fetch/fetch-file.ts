import { throwIfAborted } from '../abort.ts';
import { TlError } from '../errors.ts';
import { answerOf, isFile } from './fetch-or-fail.ts';

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
