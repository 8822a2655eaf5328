/**
 * The value of a JSON text in UTF-8, which nobody has checked yet.
 *
 * @throws {TypeError} if the bytes are not UTF-8.
 * @throws {SyntaxError} if the text is not JSON.
 */
export function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
