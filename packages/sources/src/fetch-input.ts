import { abortable, fetchOrFail, TlError } from '@tl-elements/core/base';

/** What the error message calls an input that can't be fetched. */
export interface InputWords {
  /** Begins the sentence: a file's name. */
  readonly name: string;
  readonly kind: 'picture' | 'sound';
}

/**
 * Fetches an input from its address.
 *
 * @throws {TlError} `input-unreadable`, `aborted`.
 */
export async function fetchInput(
  url: string | URL,
  { name, kind }: InputWords,
  signal: AbortSignal,
): Promise<Blob> {
  const response = await fetchOrFail(url, { signal }, ({ answer, cause }) => {
    const sentence =
      answer === null
        ? `${name} could not be fetched. Check the address; a ${kind} of another site needs that site's permission (CORS).`
        : `${name} could not be fetched: ${answer} Check the address.`;
    return new TlError('input-unreadable', sentence, { cause });
  });
  return abortable(response.blob(), signal);
}
