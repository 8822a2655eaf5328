import { otherSiteHint, TlError } from '@tl-elements/core/base';

/** The failure if a binary is missing, or is not what it should be. */
export function wasmNotFound(url: URL, cause: unknown): TlError {
  return new TlError(
    'no-backend',
    `The file ${url.href} could not be fetched. It belongs beside the script: copy it there.` +
      otherSiteHint(url, cause),
    { cause },
  );
}
