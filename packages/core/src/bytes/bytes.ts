/**
 * The nearest 16-bit float (IEEE 754 binary16, ties to even) as its bits. Beyond 65504 it is
 * infinite, which a reader refuses.
 */
export function toHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(size)) return 0x7e00;
  if (size >= 65520) return sign | 0x7c00;
  // Below 2^-14 the steps no longer shrink: subnormal numbers.
  const exponent = Math.max(Math.floor(Math.log2(size || 1e-9)), -14);
  const scaled = roundToEven(size / 2 ** (exponent - 10));
  // The hidden bit, and a carry out of the fraction, raise the exponent by themselves.
  return sign | ((exponent + 14) * 1024 + scaled);
}

/** The number that the bits of a 16-bit float stand for. */
export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** Parts one after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/**
 * The value of a JSON text in UTF-8, which nobody has checked yet.
 *
 * @throws {TypeError} if the bytes are not UTF-8.
 * @throws {SyntaxError} if the text is not JSON.
 */
export function readJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}
