/** Reads and writes values as bytes: 16-bit floats and JSON. */
export { fromHalf, toHalf, readJson } from '../bytes/bytes.ts';
