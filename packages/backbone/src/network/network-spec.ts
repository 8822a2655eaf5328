import { TlError } from '@tl-elements/core/base';
import { readJson } from '@tl-elements/core/bytes';

/** What follows a node's sum, value by value. */
type Activation = 'linear' | 'relu' | 'relu6' | 'sigmoid' | 'leakyRelu' | 'prelu' | 'max';

/** Height and width, or both in one. */
export type Size = number | readonly [height: number, width: number];

/** `same` as TensorFlow has it: the odd row goes to the bottom, the odd column to the right. */
type Padding = 'same' | 'valid';

/** What every node has. */
interface NodeBase {
  readonly name: string;
  /** Earlier nodes, or the network's input, by name. */
  readonly inputs: readonly string[];
  readonly activation?: Activation;
  /** Slope below zero of `leakyRelu`, or the least value of `max`. */
  readonly activationValue?: number;
  /** Name of the weights that hold `prelu`'s slopes, one a channel. */
  readonly slopes?: string;
}

interface Convolution extends NodeBase {
  readonly op: 'conv2d' | 'depthwiseConv2d';
  /** Name of weights: height, width, channels in, channels out (depthwise: times one). */
  readonly kernel: string;
  readonly bias?: string;
  readonly stride?: Size;
  readonly padding: Padding;
}

interface Dense extends NodeBase {
  readonly op: 'dense';
  /** Name of weights: inputs x units. */
  readonly kernel: string;
  readonly bias?: string;
}

interface MaxPool extends NodeBase {
  readonly op: 'maxPool';
  readonly size: Size;
  readonly stride?: Size;
  readonly padding: Padding;
}

interface Pad extends NodeBase {
  readonly op: 'pad';
  /** Zeros before and after, for each dimension but the first. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

interface Resize extends NodeBase {
  readonly op: 'resizeBilinear';
  readonly size: Size;
  readonly alignCorners?: boolean;
  readonly halfPixelCenters?: boolean;
}

interface Reshape extends NodeBase {
  readonly op: 'reshape';
  /** Without the first dimension. */
  readonly shape: readonly number[];
}

interface Plain extends NodeBase {
  readonly op: 'add' | 'concat' | 'meanOverSpace' | 'identity';
}

/** One step of a network. Maps are batch x height x width x channels. */
export type NetworkNode = Convolution | Dense | MaxPool | Pad | Resize | Reshape | Plain;

/** Where and how one array of weights stands in the weights file; `decodeWeights` reads it. */
export interface WeightEntry {
  readonly name: string;
  readonly shape: readonly number[];
  /** Byte where it begins; a multiple of 4. */
  readonly offset: number;
  readonly encoding: 'float32' | 'float16' | 'uint8-per-channel' | 'uint16-per-channel';
  /** Those per channel: how many channels; the channel of a value is its index modulo these. */
  readonly channels?: number;
}

/** A frozen network: a list of nodes in the order in which they can be computed. */
export interface NetworkSpec {
  readonly format: 'tl-network';
  readonly formatVersion: 1;
  readonly input: { readonly name: string; readonly channels: number };
  readonly nodes: readonly NetworkNode[];
  readonly weights: readonly WeightEntry[];
}

/**
 * The nodes that the outputs depend on, in the order of the spec.
 *
 * @param outputs names of nodes.
 */
export function nodesFor(spec: NetworkSpec, outputs: readonly string[]): NetworkNode[] {
  const needed = new Set(outputs);
  const nodes = [...spec.nodes].reverse().filter(({ name, inputs }) => {
    if (!needed.has(name)) return false;
    inputs.forEach((input) => needed.add(input));
    return true;
  });
  return nodes.reverse();
}

/**
 * Reads `network.json`. Its digest has been checked before; here it is checked to be a network, with no
 * field that this version does not know.
 *
 * @throws {TlError} `weights-corrupt`.
 */
export function readNetworkSpec(bytes: Uint8Array): NetworkSpec {
  try {
    const spec = readJson(bytes);
    if (!isOfThisVersion(spec)) throw notANetwork('');
    const unknown = unknownField(spec);
    if (unknown === null) return spec;
    throw notANetwork(`: it has ${unknown}, which this version does not know`);
  } catch (cause) {
    throw cause instanceof TlError ? cause : notANetwork('', cause);
  }
}

function isOfThisVersion(spec: unknown): spec is NetworkSpec {
  const { format, formatVersion } = spec as Partial<Record<keyof NetworkSpec, unknown>>;
  return format === 'tl-network' && formatVersion === 1;
}

function notANetwork(why: string, cause?: unknown): TlError {
  return new TlError(
    'weights-corrupt',
    `The file network.json is not a network that this version can read${why}. ` +
      'Copy the weights folder again, from the same version as the script.',
    { cause },
  );
}

/** The fields that a node of one operation may have, beside those of every node. */
type OwnFields = {
  readonly [Op in NetworkNode['op']]: readonly string[];
};

const convolution = ['kernel', 'bias', 'stride', 'padding'];

const ofNode: OwnFields = {
  conv2d: convolution,
  depthwiseConv2d: convolution,
  dense: ['kernel', 'bias'],
  maxPool: ['size', 'stride', 'padding'],
  pad: ['before', 'after'],
  resizeBilinear: ['size', 'alignCorners', 'halfPixelCenters'],
  reshape: ['shape'],
  add: [],
  concat: [],
  meanOverSpace: [],
  identity: [],
};

const ofEveryNode = ['name', 'op', 'inputs', 'activation', 'activationValue', 'slopes'];
const ofSpec: readonly (keyof NetworkSpec)[] = [
  'format',
  'formatVersion',
  'input',
  'nodes',
  'weights',
];
const ofInput: readonly (keyof NetworkSpec['input'])[] = ['name', 'channels'];
const ofWeights: readonly (keyof WeightEntry)[] = [
  'name',
  'shape',
  'offset',
  'encoding',
  'channels',
];

/**
 * Finds what a network has that this version does not know. Without this check, a misspelt optional
 * field such as `strid` would be ignored, and the network would compute something else.
 *
 * @returns where it is, such as `nodes[3].strid`; null if everything is known.
 */
function unknownField(spec: NetworkSpec): string | null {
  const { input, nodes, weights } = spec;
  return (
    unknownIn(spec, ofSpec, '') ??
    unknownIn(input, ofInput, 'input.') ??
    firstOf(nodes, (node, i) => {
      const own = Object.hasOwn(ofNode, node.op) ? ofNode[node.op] : null;
      if (!own) return `nodes[${i}].op "${node.op}"`;
      return unknownIn(node, [...ofEveryNode, ...own], `nodes[${i}].`);
    }) ??
    firstOf(weights, (entry, i) => unknownIn(entry, ofWeights, `weights[${i}].`))
  );
}

function unknownIn(value: object, known: readonly string[], where: string): string | null {
  const field = Object.keys(value).find((key) => !known.includes(key));
  return field === undefined ? null : `${where}${field}`;
}

function firstOf<T>(
  list: readonly T[],
  find: (item: T, index: number) => string | null,
): string | null {
  for (const [index, item] of list.entries()) {
    const found = find(item, index);
    if (found !== null) return found;
  }
  return null;
}
