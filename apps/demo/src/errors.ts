/**
 * The code of a `TlError`; undefined for other errors. (`instanceof` does not work here: the
 * elements are a separate bundle with a `TlError` class of its own.)
 */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** The message to show for an error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
