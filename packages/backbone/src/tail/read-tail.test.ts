import { expect } from 'chai';
import { numbersOf, planOf } from '../testing/small-network.ts';
import type { NetworkNode } from '../network/network-spec.ts';
import { readTail } from './read-tail.ts';

const expand: NetworkNode = {
  name: 'expand',
  op: 'conv2d',
  inputs: ['before'],
  kernel: 'expand.kernel',
  bias: 'expand.bias',
  padding: 'same',
  activation: 'relu6',
};
const depthwise: NetworkNode = {
  name: 'depthwise',
  op: 'depthwiseConv2d',
  inputs: ['expand'],
  kernel: 'depthwise.kernel',
  bias: 'expand.bias',
  stride: 1,
  padding: 'same',
};
const nodes: readonly NetworkNode[] = [
  { name: 'before', op: 'identity', inputs: ['x'] },
  expand,
  depthwise,
];
const arrays = {
  'expand.kernel': { shape: [1, 1, 2, 4], values: numbersOf(8) },
  'expand.bias': { shape: [4], values: numbersOf(4) },
  'depthwise.kernel': { shape: [3, 3, 4, 1], values: numbersOf(36) },
};
const part = { input: 'before', side: 7, layers: ['expand', 'depthwise'], features: ['depthwise'] };

describe('readTail', () => {
  it('reads pointwise and depthwise layers with their weights', () => {
    const { layers, ...tail } = readTail(planOf(nodes, arrays), part);
    expect(tail).deep.equal({ height: 7, width: 7, channels: 2, features: [1] });
    expect(layers).deep.equal([
      {
        kind: 'pointwise',
        inputs: 2,
        units: 4,
        kernel: Float32Array.from(numbersOf(8)),
        bias: Float32Array.from(numbersOf(4)),
        activation: 'relu6',
      },
      {
        kind: 'depthwise',
        channels: 4,
        size: 3,
        kernel: Float32Array.from(numbersOf(36)),
        bias: Float32Array.from(numbersOf(4)),
        activation: 'linear',
      },
    ]);
  });

  for (const [what, node] of [
    ['a stride of two', { ...depthwise, stride: 2 }],
    ['no padding', { ...depthwise, padding: 'valid' }],
    ['another activation', { ...depthwise, activation: 'relu' }],
    ['another input', { ...depthwise, inputs: ['before'] }],
    ['no bias', { ...depthwise, bias: undefined }],
    ['a kernel over space', { ...depthwise, op: 'conv2d' }],
    ['another operation', { name: 'depthwise', op: 'add', inputs: ['expand'] }],
  ] as const) {
    it(`refuses a layer with ${what}, and names it`, () => {
      const plan = planOf([...nodes.slice(0, 2), node as NetworkNode], arrays);
      expect(() => readTail(plan, part)).throw(TypeError, '"depthwise"');
    });
  }

  it('refuses what the network does not have, and a tail without layers', () => {
    const plan = planOf(nodes, arrays);
    expect(() => readTail(plan, { ...part, layers: ['expand', 'nothing'] })).throw('"nothing"');
    expect(() => readTail(plan, { ...part, layers: [] })).throw('at least one layer');
  });
});
