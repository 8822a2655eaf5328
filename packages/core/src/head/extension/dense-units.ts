import type { DenseLayer } from '../../contracts/head.ts';

/** One unit of a Dense layer before its activation: `weights . x + bias`. */
export interface Unit {
  readonly weights: ArrayLike<number>;
  readonly bias: number;
}

/** The units of a layer, in order. */
export function unitsOf({ inputs, units, kernel, bias }: DenseLayer): Unit[] {
  return Array.from({ length: units }, (_, unit) => {
    const weights = new Float32Array(inputs);
    for (let j = 0; j < inputs; j++) weights[j] = kernel[j * units + unit]!;
    return { weights, bias: bias?.[unit] ?? 0 };
  });
}

/** The layer of these units; missing weights are 0. */
export function layerOf(
  all: readonly Unit[],
  inputs: number,
  activation: DenseLayer['activation'],
): DenseLayer {
  const units = all.length;
  const kernel = new Float32Array(inputs * units);
  all.forEach(({ weights }, unit) => {
    for (let j = 0; j < weights.length; j++) kernel[j * units + unit] = weights[j]!;
  });
  const bias = Float32Array.from(all, (unit) => unit.bias);
  return { kind: 'dense', inputs, units, kernel, bias, activation };
}

/** A unit that passes on input `at`. */
export function passOn(at: number): Unit {
  const weights = new Float32Array(at + 1);
  weights[at] = 1;
  return { weights, bias: 0 };
}

/** `one - other`. */
export function difference(one: Unit, other: Unit): Unit {
  const weights = new Float64Array(Math.max(one.weights.length, other.weights.length));
  for (let j = 0; j < weights.length; j++) {
    weights[j] = (one.weights[j] ?? 0) - (other.weights[j] ?? 0);
  }
  return { weights, bias: one.bias - other.bias };
}

const nothing: Unit = { weights: [], bias: 0 };

/** Two units whose value survives a ReLU: `x = relu(x) - relu(-x)`. */
export function bothSigns(unit: Unit): readonly [Unit, Unit] {
  return [unit, difference(nothing, unit)];
}

/** The value that the two units of `bothSigns` carry; they are the inputs `at` and `at + 1`. */
export function signed(at: number): Unit {
  return difference(passOn(at), passOn(at + 1));
}
