import { keep, tensor, tensor4d, tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { decodeWeights } from './decode-weights.ts';
import type { NetworkNode, NetworkSpec } from './network-spec.ts';
import { runNode } from './operations.ts';

/** A batch of maps: batch x height x width x channels, row-major. */
export interface Maps {
  readonly values: Float32Array;
  readonly shape: readonly [batch: number, height: number, width: number, channels: number];
}

/** A network whose weights lie in the memory of one backend. Whoever makes it disposes of it. */
export class Network {
  readonly #spec: NetworkSpec;
  readonly #nodes: ReadonlyMap<string, NetworkNode>;
  readonly #weights: ReadonlyMap<string, Tensor>;

  /**
   * Puts the weights that `outputs` need on the current backend, as 32-bit numbers.
   *
   * @throws {RangeError} where `weights` ends too early.
   */
  constructor(spec: NetworkSpec, weights: Uint8Array, outputs: readonly string[]) {
    this.#spec = spec;
    this.#nodes = nodesFor(spec, outputs);
    const used = weightNames(this.#nodes.values());
    this.#weights = new Map(
      spec.weights
        .filter(({ name }) => used.has(name))
        .map((entry) => [
          entry.name,
          keep(tensor(decodeWeights(weights, entry), [...entry.shape], 'float32')),
        ]),
    );
  }

  /** Computes the `outputs` (names of nodes) of a batch, in their order, each row-major. */
  async run(input: Maps, outputs: readonly string[]): Promise<Float32Array[]> {
    const results = tidy(() => this.#compute(tensor4d(input.values, [...input.shape]), outputs));
    try {
      return await Promise.all(results.map((result) => result.data<'float32'>()));
    } finally {
      results.forEach((result) => result.dispose());
    }
  }

  dispose(): void {
    this.#weights.forEach((weight) => weight.dispose());
  }

  #compute(input: Tensor4D, outputs: readonly string[]): Tensor[] {
    const values = new Map<string, Tensor>([[this.#spec.input.name, input]]);
    const valueOf = (name: string) => found(values, name);
    for (const node of this.#nodes.values()) {
      const inputs = node.inputs.map(valueOf);
      values.set(node.name, runNode(node, inputs, (name) => found(this.#weights, name)));
    }
    return outputs.map(valueOf);
  }
}

/** The nodes that `outputs` depend on, in the order of the spec. */
function nodesFor(spec: NetworkSpec, outputs: readonly string[]): Map<string, NetworkNode> {
  const needed = new Set(outputs);
  const nodes = [...spec.nodes].reverse().filter(({ name, inputs }) => {
    if (!needed.has(name)) return false;
    inputs.forEach((input) => needed.add(input));
    return true;
  });
  return new Map(nodes.reverse().map((node) => [node.name, node]));
}

function weightNames(nodes: Iterable<NetworkNode>): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) {
    if ('kernel' in node) names.add(node.kernel);
    if ('bias' in node && node.bias) names.add(node.bias);
    if (node.slopes) names.add(node.slopes);
  }
  return names;
}

function found<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new TypeError(`The network has no "${name}".`);
  return value;
}
