import {
  add,
  concat,
  fused,
  image,
  leakyRelu,
  matMul,
  maximum,
  maxPool,
  mean,
  pad,
  prelu,
  relu,
  relu6,
  reshape,
  sigmoid,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import type { NetworkNode, Size } from './network-spec.ts';

/** Finds weights by their name. */
export type FindWeights = (name: string) => Tensor;

/** The kinds of node that may carry the operation `Op`. */
type NodeOf<Op, Node = NetworkNode> = Node extends { readonly op: infer Ops }
  ? Op extends Ops
    ? Node
    : never
  : never;
type Operation<Node> = (inputs: readonly Tensor[], node: Node, weights: FindWeights) => Tensor;
type Operations = { readonly [Op in NetworkNode['op']]: Operation<NodeOf<Op>> };

/** To add an operation, add it here and its fields to `network-spec.ts` and `network-fields.ts`. */
const operations: Operations = {
  conv2d: ([x], node, weights) => fused.conv2d(convolutionOf(x, node, weights)),
  depthwiseConv2d: ([x], node, weights) => fused.depthwiseConv2d(convolutionOf(x, node, weights)),
  dense: ([x], node, weights) => {
    const product = matMul(x as Tensor2D, weights(node.kernel) as Tensor2D);
    return node.bias ? add(product, weights(node.bias)) : product;
  },
  maxPool: ([x], { size, stride = size, padding }) =>
    maxPool(x as Tensor4D, pairOf(size), pairOf(stride), padding),
  pad: ([x], { before, after }) =>
    pad(x as Tensor, [[0, 0], ...before.map((n, i): [number, number] => [n, after[i] ?? 0])]),
  resizeBilinear: ([x], { size, alignCorners = false, halfPixelCenters = false }) =>
    image.resizeBilinear(x as Tensor4D, pairOf(size), alignCorners, halfPixelCenters),
  reshape: ([x], { shape }) => reshape(x as Tensor, [(x as Tensor).shape[0], ...shape]),
  add: ([a, b]) => add(a as Tensor, b as Tensor),
  concat: (inputs) => concat([...inputs], -1),
  meanOverSpace: ([x]) => mean(x as Tensor, [1, 2]),
  identity: ([x]) => x as Tensor,
};

/**
 * Computes one node from the values of its inputs.
 *
 * @throws {TypeError} if the network asks for an operation that is not in the table.
 */
export function runNode(
  node: NetworkNode,
  inputs: readonly Tensor[],
  weights: FindWeights,
): Tensor {
  const operation = operations[node.op] as Operation<NetworkNode> | undefined;
  if (!operation) throw new TypeError(`The operation "${node.op}" is unknown.`);
  const sum = operation(inputs, node, weights);
  return isFused(node) ? sum : activate(sum, node, weights);
}

function convolutionOf(x: Tensor | undefined, node: NodeOf<'conv2d'>, weights: FindWeights) {
  return {
    x: x as Tensor4D,
    filter: weights(node.kernel) as Tensor4D,
    strides: pairOf(node.stride ?? 1),
    pad: node.padding,
    ...(node.bias ? { bias: weights(node.bias) } : {}),
    ...(isFused(node) ? { activation: 'relu6' as const } : {}),
  };
}

/** ReLU6 costs nothing inside a convolution; every other activation is computed behind it. */
function isFused({ op, activation }: NetworkNode): boolean {
  return (op === 'conv2d' || op === 'depthwiseConv2d') && activation === 'relu6';
}

function activate(x: Tensor, node: NetworkNode, weights: FindWeights): Tensor {
  switch (node.activation ?? 'linear') {
    case 'linear':
      return x;
    case 'relu':
      return relu(x);
    case 'relu6':
      return relu6(x);
    case 'sigmoid':
      return sigmoid(x);
    case 'leakyRelu':
      return leakyRelu(x, node.activationValue);
    case 'prelu':
      return prelu(x, weights(node.slopes ?? ''));
    case 'max':
      return maximum(x, node.activationValue ?? 0);
  }
}

function pairOf(size: Size): [number, number] {
  return typeof size === 'number' ? [size, size] : [size[0], size[1]];
}
