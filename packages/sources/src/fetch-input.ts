import { abortable, fetchOrFail, TlError } from '@tl-elements/core/base';

/** What the error message calls an input that can't be fetched. */
interface InputWords {
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

/** The file's name at the end of an address, or null if the address holds the data itself. */
export function nameInUrl(address: string | URL): string | null {
  const url = String(address);
  if (/^(data|blob):/.test(url)) return null;
  const last =
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .pop() ?? '';
  try {
    return decodeURIComponent(last) || url;
  } catch {
    return last; // a stray percent sign
  }
}
