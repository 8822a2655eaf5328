import type { NetworkNode, NetworkSpec, WeightEntry } from './network-spec.ts';

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
export function unknownField(spec: NetworkSpec): string | null {
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
