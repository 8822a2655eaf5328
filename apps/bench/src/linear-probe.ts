import type { LabelledRows } from './protocol.ts';

const LAMBDA = 1e-4;
const ITERATIONS = 3000;
/**
 * The search stops when the largest entry of the gradient, in the coordinates below, is smaller than
 * this. A tenth of it takes half as many steps more, and changes the accuracy by less than 0.1 points.
 */
const TOLERANCE = 1e-5;

/**
 * Compares extractors: plain logistic regression, the same for all of them. It is written for this
 * purpose and shares no code with the head that is measured.
 *
 * Features are centered and scaled by one number so that the mean of |z|^2 is 1; then
 * 1/n sum CE + lambda/2 |W|^2 with lambda = 1e-4 and a free bias is minimized. W = Z'A stays in the
 * span of the rows, so that Nesterov's accelerated gradient (restarted when it overshoots) can work
 * on A and needs only the Gram matrix. All eigenvalues of K / n are below 1, and softmax's Hessian
 * below 1/2, so a step of 1 is safe with the bias.
 *
 * @param tolerance where to stop.
 * @returns probabilities of `test`, `rows x labels`.
 */
export function probe(
  train: LabelledRows,
  test: LabelledRows,
  tolerance = TOLERANCE,
): Float32Array {
  const { dim, labelCount: labels } = train;
  const n = train.labelOf.length;
  const scaling = scalingOf(train.features, dim);
  const z = scaled(train.features, scaling);
  const gram = productOf(z, z, dim);
  const weights = new Float64Array(n * labels);
  const bias = new Float64Array(labels);
  const ahead = { weights: weights.slice(), bias: bias.slice() };
  const step = 1 / (1 + LAMBDA);
  let momentum = 1;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const error = residual(logitsOf(gram, ahead.weights, ahead.bias), train.labelOf, labels);
    const next = (1 + Math.sqrt(1 + 4 * momentum ** 2)) / 2;
    const pull = (momentum - 1) / next;
    momentum = next;
    let largest = 0;
    let uphill = 0;
    for (let index = 0; index < weights.length; index++) {
      const slope = (error[index] as number) + LAMBDA * (ahead.weights[index] as number);
      largest = Math.max(largest, Math.abs(slope));
      const old = weights[index] as number;
      const moved = (ahead.weights[index] as number) - step * slope;
      uphill += slope * (moved - old);
      weights[index] = moved;
      ahead.weights[index] = moved + pull * (moved - old);
    }
    for (let label = 0; label < labels; label++) {
      let slope = 0;
      for (let row = 0; row < n; row++) slope += error[row * labels + label] as number;
      largest = Math.max(largest, Math.abs(slope));
      const old = bias[label] as number;
      const moved = (ahead.bias[label] as number) - step * slope;
      bias[label] = moved;
      ahead.bias[label] = moved + pull * (moved - old);
    }
    if (uphill > 0) momentum = 1;
    if (largest < tolerance) break;
  }
  const crossed = productOf(scaled(test.features, scaling), z, dim);
  const logits = logitsOf(crossed, weights, bias);
  softmaxRows(logits, labels);
  return Float32Array.from(logits);
}

interface Scaling {
  readonly mean: Float64Array;
  readonly factor: number;
}

function scalingOf(features: Float32Array, dim: number): Scaling {
  const n = features.length / dim;
  const mean = new Float64Array(dim);
  features.forEach((value, index) => {
    mean[index % dim] = (mean[index % dim] as number) + value / n;
  });
  let squares = 0;
  features.forEach((value, index) => (squares += (value - (mean[index % dim] as number)) ** 2));
  return { mean, factor: 1 / Math.sqrt(squares / n) };
}

function scaled(features: Float32Array, { mean, factor }: Scaling): Float32Array {
  return features.map((value, index) => (value - (mean[index % mean.length] as number)) * factor);
}

/** `a b'` of two row-major matrices of width `dim`. */
function productOf(a: Float32Array, b: Float32Array, dim: number): Float64Array {
  const [rows, columns] = [a.length / dim, b.length / dim];
  const product = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let k = 0; k < dim; k++) {
        sum += (a[row * dim + k] as number) * (b[column * dim + k] as number);
      }
      product[row * columns + column] = sum;
    }
  }
  return product;
}

/** `gram weights + bias`, rows x labels. */
function logitsOf(gram: Float64Array, weights: Float64Array, bias: Float64Array): Float64Array {
  const labels = bias.length;
  const n = weights.length / labels;
  const logits = new Float64Array((gram.length / n) * labels);
  for (let row = 0; row < gram.length / n; row++) {
    const out = logits.subarray(row * labels, (row + 1) * labels);
    out.set(bias);
    for (let k = 0; k < n; k++) {
      const factor = gram[row * n + k] as number;
      for (let label = 0; label < labels; label++) {
        out[label] = (out[label] as number) + factor * (weights[k * labels + label] as number);
      }
    }
  }
  return logits;
}

function softmaxRows(logits: Float64Array, labels: number): void {
  for (let start = 0; start < logits.length; start += labels) {
    const row = logits.subarray(start, start + labels);
    const largest = Math.max(...row);
    let sum = 0;
    row.forEach((logit, label) => (sum += row[label] = Math.exp(logit - largest)));
    row.forEach((value, label) => (row[label] = value / sum));
  }
}

/** `(P - Y) / n`, in place of the logits. */
function residual(logits: Float64Array, labelOf: readonly number[], labels: number): Float64Array {
  softmaxRows(logits, labels);
  labelOf.forEach((label, row) => {
    logits[row * labels + label] = (logits[row * labels + label] as number) - 1;
  });
  return logits.map((value) => value / labelOf.length);
}
