const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** `values` as bytes, little-endian. Nearly always these share memory with `values`, and change with them. */
export function toLittleEndian(values: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.buffer as ArrayBuffer, values.byteOffset, values.byteLength);
  return isLittleEndian ? bytes : swapped(bytes);
}

/** The numbers that `bytes` hold, little-endian, in memory of their own. */
export function fromLittleEndian(bytes: Uint8Array): Float32Array {
  const own = isLittleEndian ? bytes.slice() : swapped(bytes);
  return new Float32Array(own.buffer);
}

function swapped(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) out[i ^ 3] = bytes[i]!;
  return out;
}
