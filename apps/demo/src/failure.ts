/**
 * The code of a failure of the elements; undefined for others. (`instanceof` would not do: the
 * elements are a bundle of their own, with a `TlError` of their own.)
 */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** The sentence of a failure. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
