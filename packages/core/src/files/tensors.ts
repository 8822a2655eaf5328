import { fromHalf, toHalf } from '../bytes/bytes.ts';
import type { TensorJson } from './model-schema.ts';
import { requireGood, Unreadable } from './unreadable.ts';

/** How many bytes a number takes. */
const bytesOf = { float32: 4, float16: 2, int8: 1 } as const;

/** Writes arrays one after the other, little-endian. */
export class TensorWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  /** Appends `values`; returns where they lie. */
  add(values: Float32Array, type: TensorJson['type']): TensorJson {
    const bytes = new Uint8Array(values.length * bytesOf[type]);
    const view = new DataView(bytes.buffer);
    const scale = type === 'int8' ? largestOf(values) / 127 || 1 : 1;
    values.forEach((value, i) => {
      if (type === 'float32') view.setFloat32(i * 4, value, true);
      else if (type === 'float16') view.setUint16(i * 2, toHalf(value), true);
      else view.setInt8(i, Math.round(value / scale));
    });
    const offset = this.#length;
    this.#parts.push(bytes);
    this.#length += bytes.length;
    return { type, offset, length: values.length, ...(type === 'int8' && { scale }) };
  }

  /** All that was added. */
  bytes(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.#length);
    let offset = 0;
    for (const part of this.#parts) {
      all.set(part, offset);
      offset += part.length;
    }
    return all;
  }
}

/** The largest magnitude. */
export function largestOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Reads arrays in the order in which they were written, each byte once. */
export class TensorReader {
  readonly #view: DataView;
  readonly #file: string;
  #offset = 0;

  /** @param file what messages call the bytes. */
  constructor(bytes: Uint8Array, file: string) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#file = file;
  }

  /**
   * @param length how many numbers there have to be.
   * @throws {Unreadable} if the place isn't next in line, the length isn't `length`, or a number
   *   isn't finite.
   */
  read(place: TensorJson, length: number, what: string): Float32Array {
    const { type, offset } = place;
    requireGood(
      place.length === length,
      `its ${what} has ${place.length} numbers where ${length} belong`,
    );
    const end = offset + length * bytesOf[type];
    requireGood(
      offset === this.#offset && end <= this.#view.byteLength,
      `its ${what} is not where it belongs in ${this.#file}`,
    );
    requireGood((type === 'int8') === 'scale' in place, `its ${what} is scaled wrongly`);
    this.#offset = end;
    const values = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      const value = this.#numberAt(place, i);
      if (!Number.isFinite(value))
        throw new Unreadable(`its ${what} holds a number that is not finite`);
      values[i] = value;
    }
    return values;
  }

  /** @throws {Unreadable} if bytes are left over. */
  finish(): void {
    requireGood(
      this.#offset === this.#view.byteLength,
      `its ${this.#file} is longer than it should be`,
    );
  }

  #numberAt({ type, offset, scale = 1 }: TensorJson, i: number): number {
    if (type === 'float32') return this.#view.getFloat32(offset + i * 4, true);
    if (type === 'float16') return fromHalf(this.#view.getUint16(offset + i * 2, true));
    return Math.fround(this.#view.getInt8(offset + i) * scale);
  }
}
