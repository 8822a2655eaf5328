/** One array of a model, by the name that its layer knows it by; row-major. */
export type NamedWeights = {
  readonly name: string;
  readonly shape: readonly number[];
} & (
  | { readonly values: Float32Array }
  /** value = level * step; the levels span at most 65535. */
  | { readonly levels: Int32Array; readonly step: number }
);

/** An entry of `weightsManifest` in `model.json`, as TensorFlow.js reads it since its version 1.0. */
interface ManifestEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32';
  /** value = stored * scale + min. */
  readonly quantization?: {
    readonly dtype: 'uint16';
    readonly scale: number;
    readonly min: number;
  };
}

/** Weights as a file, and what says where each array stands in it. */
export interface WeightsFile {
  readonly entries: readonly ManifestEntry[];
  /** Little-endian, the arrays one behind the other in the order of `entries`. */
  readonly bytes: Uint8Array;
}

/** Writes arrays as TensorFlow.js and its Python package read them: levels take 16 bits each. */
export function writeWeights(weights: readonly NamedWeights[]): WeightsFile {
  const size = weights.reduce(
    (sum, each) => sum + ('values' in each ? 4 * each.values.length : 2 * each.levels.length),
    0,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const entries = weights.map((each): ManifestEntry => {
    const entry = { name: each.name, shape: each.shape, dtype: 'float32' } as const;
    if ('values' in each) {
      for (const value of each.values) {
        view.setFloat32(at, value, true);
        at += 4;
      }
      return entry;
    }
    const { levels, step } = each;
    const lowest = levels.reduce((least, level) => Math.min(least, level), 0);
    for (const level of levels) {
      view.setUint16(at, level - lowest, true);
      at += 2;
    }
    return { ...entry, quantization: { dtype: 'uint16', scale: step, min: lowest * step } };
  });
  return { entries, bytes };
}
