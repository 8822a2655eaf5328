import * as v from 'valibot';
import { fromHalf } from '@tl-elements/core/bytes';
import { corruptFile, requireFile } from './export-errors.ts';

/** One array of numbers, row-major. */
export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const finite = v.pipe(v.number(), v.finite());
const entrySchema = v.object({
  name: v.pipe(v.string(), v.maxLength(400)),
  shape: v.pipe(v.array(whole(2 ** 26)), v.maxLength(4)),
  dtype: v.literal('float32'),
  quantization: v.optional(
    v.union([
      v.object({ dtype: v.literal('float16') }),
      v.object({ dtype: v.picklist(['uint8', 'uint16']), scale: finite, min: finite }),
    ]),
  ),
});
type Entry = v.InferOutput<typeof entrySchema>;

const manifestSchema = v.pipe(
  v.array(
    v.object({
      paths: v.pipe(
        v.array(
          v.pipe(
            v.string(),
            v.rawTransform(({ dataset, addIssue, NEVER }) => {
              const path = readWeightsPath(dataset.value);
              if (path) return path;
              addIssue({ message: 'It leads out of the folder.' });
              return NEVER;
            }),
          ),
        ),
        v.maxLength(64),
      ),
      weights: v.pipe(v.array(entrySchema), v.maxLength(4000)),
    }),
  ),
  v.minLength(1),
  v.maxLength(64),
);

/** The `weightsManifest` of a `model.json`. */
type WeightsManifest = v.InferOutput<typeof manifestSchema>;

/**
 * @param file what to call it in a failure.
 * @throws {TlError} `model-corrupt`.
 */
export function readManifest(json: unknown, file: string): WeightsManifest {
  const checked = v.safeParse(manifestSchema, json, { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw corruptFile(file, `its list of weights is wrong at "${v.getDotPath(issue) ?? 'the root'}"`);
}

/**
 * Cuts the files of one group of the manifest, joined, into its arrays.
 *
 * @param file what to call them in a failure.
 * @throws {TlError} `model-corrupt` if the arrays do not fill them, or hold what is no number.
 */
export function readWeights(
  { weights }: WeightsManifest[number],
  bytes: Uint8Array,
  file: string,
): ReadonlyMap<string, Weight> {
  const sizes = weights.map((entry) => countOf(entry) * bytesOf(entry));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  requireFile(
    total === bytes.byteLength,
    file,
    `it has ${bytes.byteLength} bytes and model.json speaks of ${total}`,
  );
  const found = new Map<string, Weight>();
  let at = 0;
  weights.forEach((entry, index) => {
    const { name, shape } = entry;
    requireFile(!found.has(name), file, `model.json names "${name}" twice`);
    const values = decode(entry, bytes.slice(at, (at += sizes[index]!)));
    requireFile(values.every(Number.isFinite), file, `"${name}" holds what is no number`);
    found.set(name, { shape, values });
  });
  return found;
}

function countOf({ shape }: Entry): number {
  return shape.reduce((product, size) => product * size, 1);
}

function bytesOf({ quantization }: Entry): number {
  if (!quantization) return 4;
  return quantization.dtype === 'uint8' ? 1 : 2;
}

/** `quantization` as TensorFlow.js's converter writes it: value = level * scale + min. */
function decode({ quantization }: Entry, bytes: Uint8Array): Float32Array {
  if (!quantization) return new Float32Array(bytes.buffer);
  if (quantization.dtype === 'float16') {
    return Float32Array.from(new Uint16Array(bytes.buffer), fromHalf);
  }
  const levels = quantization.dtype === 'uint8' ? bytes : new Uint16Array(bytes.buffer);
  const { scale, min } = quantization;
  return Float32Array.from(levels, (level) => level * scale + min);
}

/** Where a model's description says that a file of weights lies. */
export interface WeightsPath {
  /** Below the folder of `model.json`, as it is written there; no leading `./`. */
  readonly path: string;
  /** With its question mark; empty if there is none. */
  readonly query: string;
}

/** Nothing that names another server, or leads out of the folder. */
const pathPattern = /^(?:\.\/)*((?!\/)[^\\:?#]{1,400})(\?[^#]{0,2000})?$/;

/**
 * Reads a path of `weightsManifest` as TensorFlow.js does: folders, a leading `./` and a query may be part of it.
 *
 * @returns null if it is the path of no export: an address, or a way out of the folder.
 */
function readWeightsPath(text: string): WeightsPath | null {
  const [, path, query = ''] = pathPattern.exec(text) ?? [];
  if (path === undefined || path.split('/').includes('..')) return null;
  return { path, query };
}
