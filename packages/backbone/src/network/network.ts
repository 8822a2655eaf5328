import { keep, tensor, tensor4d, tidy, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { abortable, throwIfAborted } from '@tl-elements/core/base';
import { useBackend, type BackendName, inTurn } from '../backends/backends.ts';
import { decodeWeights } from './decode-weights.ts';
import { lossOf } from '../backends/graphics.ts';
import { nodesFor, type NetworkNode, type NetworkSpec } from './network-spec.ts';
import { runNode } from './operations.ts';

/** A batch of maps: batch x height x width x channels, row-major. */
export interface Maps {
  readonly values: Float32Array;
  readonly shape: readonly [batch: number, height: number, width: number, channels: number];
}

/** What a network is made of, whatever it runs on. */
export interface NetworkPlan {
  readonly spec: NetworkSpec;
  /** `weights.bin`. */
  readonly weights: Uint8Array;
  /** Names of the nodes to compute; what they do not need is left out. */
  readonly outputs: readonly string[];
}

/** A network whose weights are in the memory of one backend. The caller of `place` disposes of it. */
export class Network {
  readonly backend: BackendName;
  /** Aborts when the backend loses its graphics context; whatever runs then is aborted too. */
  readonly lost: AbortSignal;
  readonly #plan: NetworkPlan;
  readonly #nodes: readonly NetworkNode[];
  /** Of each node the inputs that no later node takes. */
  readonly #lastInputs: ReadonlyMap<NetworkNode, readonly string[]>;
  readonly #weights: ReadonlyMap<string, Tensor>;

  private constructor(backend: BackendName, plan: NetworkPlan) {
    this.backend = backend;
    this.lost = lossOf(backend);
    this.#plan = plan;
    this.#nodes = nodesFor(plan.spec, plan.outputs);
    this.#lastInputs = lastInputsOf(this.#nodes, plan.outputs);
    const used = weightNames(this.#nodes);
    this.#weights = new Map(
      plan.spec.weights
        .filter(({ name }) => used.has(name))
        .map((entry) => [
          entry.name,
          keep(tensor(decodeWeights(plan.weights, entry), [...entry.shape], 'float32')),
        ]),
    );
  }

  /**
   * Puts the weights on a backend, as 32-bit numbers.
   *
   * @returns null if that backend does not start here.
   */
  static place(backend: BackendName, plan: NetworkPlan): Promise<Network | null> {
    return inTurn(async () => ((await useBackend(backend)) ? new Network(backend, plan) : null));
  }

  /**
   * Computes the plan's outputs for a batch, in their order, each row-major.
   *
   * @param also nodes on the way to the outputs, whose values are returned behind them.
   * @throws {TlError} `aborted`, also when the backend is lost.
   */
  run(input: Maps, signal?: AbortSignal, also: readonly string[] = []): Promise<Float32Array[]> {
    return inTurn(() => {
      throwIfAborted(signal);
      throwIfAborted(this.lost);
      return abortable(this.#run(input, also), this.lost);
    });
  }

  /** Runs once for its time alone, in milliseconds; waiting for a turn does not count. */
  time(input: Maps): Promise<number> {
    return inTurn(async () => {
      const start = performance.now();
      await abortable(this.#run(input), this.lost);
      return performance.now() - start;
    });
  }

  /** Frees the weights when all earlier runs have ended. */
  dispose(): Promise<void> {
    return inTurn(async () => this.#weights.forEach((weight) => weight.dispose()));
  }

  async #run(input: Maps, also: readonly string[] = []): Promise<Float32Array[]> {
    await useBackend(this.backend);
    const results = tidy(() => this.#compute(tensor4d(input.values, [...input.shape]), also));
    try {
      return await Promise.all(results.map((result) => result.data<'float32'>()));
    } finally {
      results.forEach((result) => result.dispose());
    }
  }

  #compute(input: Tensor4D, also: readonly string[]): Tensor[] {
    const values = new Map<string, Tensor>([[this.#plan.spec.input.name, input]]);
    const valueOf = (name: string) => found(values, name);
    for (const node of this.#nodes) {
      const inputs = node.inputs.map(valueOf);
      values.set(
        node.name,
        runNode(node, inputs, (name) => found(this.#weights, name)),
      );
      // Right away, not after the run: memory that is reused at once is still in the processor's cache.
      const done = this.#lastInputs.get(node)?.filter((name) => !also.includes(name)) ?? [];
      done.forEach((name) => release(values, name));
    }
    return [...this.#plan.outputs, ...also].map(valueOf);
  }
}

function lastInputsOf(
  nodes: readonly NetworkNode[],
  outputs: readonly string[],
): Map<NetworkNode, readonly string[]> {
  const needed = new Set(outputs);
  const lastInputs = new Map<NetworkNode, readonly string[]>();
  for (const node of [...nodes].reverse()) {
    const last = new Set(node.inputs.filter((name) => !needed.has(name)));
    last.forEach((name) => needed.add(name));
    lastInputs.set(node, [...last]);
  }
  return lastInputs;
}

/** Frees a value, unless an `identity` node has passed it on under another name. */
function release(values: Map<string, Tensor>, name: string): void {
  const value = found(values, name);
  values.delete(name);
  if (![...values.values()].includes(value)) value.dispose();
}

function weightNames(nodes: readonly NetworkNode[]): Set<string> {
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
