import type { DenseLayer, GaussianKernelLayer, HeadLayer } from '../contracts/head.ts';
import { softmaxInto } from './solver/softmax-loss.ts';

/** The output of `layers` for one vector, in double precision. */
export function applyLayers(
  layers: readonly HeadLayer[],
  features: Float32Array | Float64Array,
): Float64Array {
  let values: Float32Array | Float64Array = features;
  for (const layer of layers) {
    values = layer.kind === 'dense' ? applyDense(layer, values) : applyGaussian(layer, values);
  }
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

/** `x kernel + bias`, before the activation. */
export function denseLogits(layer: DenseLayer, input: Float32Array | Float64Array): Float64Array {
  const { inputs, units, kernel, bias } = layer;
  const out = bias ? Float64Array.from(bias) : new Float64Array(units);
  for (let j = 0, i = 0; j < inputs; j++) {
    const value = input[j]!;
    for (let c = 0; c < units; c++, i++) out[c]! += value * kernel[i]!;
  }
  return out;
}

function applyDense(layer: DenseLayer, input: Float32Array | Float64Array): Float64Array {
  const out = denseLogits(layer, input);
  if (layer.activation === 'softmax') softmaxInto(out, out, 0, out.length);
  if (layer.activation === 'relu') return out.map((value) => Math.max(0, value));
  return out;
}

function applyGaussian(
  { inputs, units, mean, scale, centers, factor }: GaussianKernelLayer,
  input: Float32Array | Float64Array,
): Float64Array {
  const z = Float64Array.from(mean, (value, j) => (input[j]! - value) * scale[j]!);
  const out = new Float64Array(units);
  for (let k = 0; k < units; k++) {
    let squared = 0;
    for (let j = 0; j < inputs; j++) squared += (z[j]! - centers[k * inputs + j]!) ** 2;
    out[k] = Math.exp((-factor * squared) / inputs);
  }
  return out;
}
