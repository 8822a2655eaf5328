import { fromHalf, toHalf } from './half-float.ts';
import { corruptModel, requireModel } from './model-errors.ts';
import type { TensorJson } from './model-schema.ts';

/** How many bytes a number takes. */
const bytesOf = { float32: 4, float16: 2 } as const;

/** Lays arrays one behind the other, little-endian. */
export class TensorWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  /** Appends `values`; returns where they lie. */
  add(values: Float32Array, type: TensorJson['type']): TensorJson {
    const bytes = new Uint8Array(values.length * bytesOf[type]);
    const view = new DataView(bytes.buffer);
    values.forEach((value, i) => {
      if (type === 'float32') view.setFloat32(i * 4, value, true);
      else view.setUint16(i * 2, toHalf(value), true);
    });
    const offset = this.#length;
    this.#parts.push(bytes);
    this.#length += bytes.length;
    return { type, offset, length: values.length };
  }

  /** All that was added. */
  bytes(): Uint8Array {
    const all = new Uint8Array(this.#length);
    let offset = 0;
    for (const part of this.#parts) {
      all.set(part, offset);
      offset += part.length;
    }
    return all;
  }
}

/** Reads arrays in the order in which they were laid, each byte once. */
export class TensorReader {
  readonly #view: DataView;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /**
   * @param length how many numbers there have to be.
   * @throws {TlError} `model-corrupt` where the place isn't next in line, the length isn't
   *   `length`, or a number isn't finite.
   */
  read({ type, offset, length: found }: TensorJson, length: number, what: string): Float32Array {
    requireModel(found === length, `its ${what} has ${found} numbers where ${length} belong`);
    const end = offset + length * bytesOf[type];
    requireModel(
      offset === this.#offset && end <= this.#view.byteLength,
      `its ${what} is not where it belongs in head.bin`,
    );
    this.#offset = end;
    const values = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      const value =
        type === 'float32'
          ? this.#view.getFloat32(offset + i * 4, true)
          : fromHalf(this.#view.getUint16(offset + i * 2, true));
      if (!Number.isFinite(value))
        throw corruptModel(`its ${what} holds a number that is not finite`);
      values[i] = value;
    }
    return values;
  }

  /** @throws {TlError} `model-corrupt` where bytes are left over. */
  finish(): void {
    requireModel(
      this.#offset === this.#view.byteLength,
      'its head.bin is longer than it should be',
    );
  }
}
