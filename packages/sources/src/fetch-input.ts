import { abortable, throwIfAborted, TlError } from '@tl-elements/core/base';

/** How an input is spoken of where it cannot be fetched. */
export interface InputWords {
  /** Begins the sentence: a file's name. */
  readonly name: string;
  readonly kind: 'picture' | 'sound';
}

/**
 * Fetches what an input's address names.
 *
 * @throws {TlError} `input-unreadable`, `aborted`.
 */
export async function fetchInput(
  url: string | URL,
  { name, kind }: InputWords,
  signal: AbortSignal,
): Promise<Blob> {
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    throwIfAborted(signal);
    throw new TlError(
      'input-unreadable',
      `${name} could not be fetched. Check the address; a ${kind} of another site needs that site's leave (CORS).`,
      { cause },
    );
  });
  if (!response.ok) {
    throw new TlError(
      'input-unreadable',
      `${name} could not be fetched: the server answered ${response.status}. Check the address.`,
    );
  }
  return abortable(response.blob(), signal);
}
