/** Reads and writes values as bytes: 16-bit floats and JSON. */
export { fromHalf, toHalf } from '../bytes/half-float.ts';
export { readJson } from '../bytes/read-json.ts';
