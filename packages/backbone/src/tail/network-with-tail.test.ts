import { expect } from 'chai';
import type { Tail } from '@tl-elements/core/base';
import { numbersOf, planOf } from '../testing/small-network.ts';
import type { NetworkNode, NetworkSpec } from '../network/network-spec.ts';
import { readTail, networkWithTail } from './network-with-tail.ts';
import { decodeWeights } from '../network/decode-weights.ts';

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

const lastPart = { input: 'before', side: 7, layers: ['last'], features: ['last'] };
const last = { op: 'conv2d', inputs: ['before'], kernel: 'kernel', bias: 'bias' } as const;
const spec: NetworkSpec = {
  format: 'tl-network',
  formatVersion: 1,
  input: { name: 'x', channels: 1 },
  nodes: [
    { name: 'before', op: 'identity', inputs: ['x'] },
    { name: 'last', padding: 'same', ...last },
    { name: 'last.mean', op: 'meanOverSpace', inputs: ['last'] },
    { name: 'before.mean', op: 'meanOverSpace', inputs: ['before'] },
    { name: 'features', op: 'concat', inputs: ['last.mean', 'before.mean'] },
    { name: 'other', op: 'identity', inputs: ['last.mean'] },
  ],
  weights: [
    { name: 'kernel', shape: [1, 1, 1, 2], offset: 0, encoding: 'float16' },
    { name: 'bias', shape: [2], offset: 4, encoding: 'float16' },
  ],
};
const kernel = Float32Array.of(1, 2);
const bias = Float32Array.of(3, 4);
const tail: Tail = {
  height: 7,
  width: 7,
  channels: 1,
  layers: [{ kind: 'pointwise', inputs: 1, units: 2, kernel, bias, activation: 'linear' }],
  features: [0],
};

describe('networkWithTail', () => {
  const weights = Uint8Array.of(0, 60, 0, 60, 0, 0, 0, 0, 9);
  const network = networkWithTail({ spec, weights }, lastPart, tail, 'features');

  it('has what depends on the tail a second time, and the features of both under the same name', () => {
    const { nodes } = network.spec;
    expect(nodes.slice(0, 4)).deep.equal(spec.nodes.slice(0, 4));
    expect(nodes.slice(4)).deep.equal([
      { ...spec.nodes[4], name: 'features.frozen' },
      spec.nodes[5],
      { ...spec.nodes[1], name: 'last.tuned', kernel: 'kernel.tuned', bias: 'bias.tuned' },
      { name: 'last.mean.tuned', op: 'meanOverSpace', inputs: ['last.tuned'] },
      { name: 'features.tuned', op: 'concat', inputs: ['last.mean.tuned', 'before.mean'] },
      { name: 'features', op: 'concat', inputs: ['features.frozen', 'features.tuned'] },
    ]);
  });

  it('keeps its own weights, and has the tuned ones behind them', () => {
    const { spec: written, weights: bytes } = network;
    expect(bytes.subarray(0, weights.length)).deep.equal(weights);
    expect(written.weights.slice(0, 2)).deep.equal(spec.weights);
    const [tunedKernel, tunedBias] = written.weights.slice(2);
    expect(tunedKernel).include({ name: 'kernel.tuned', offset: 12, encoding: 'float32' });
    expect(decodeWeights(bytes, tunedKernel!)).deep.equal(kernel);
    expect(decodeWeights(bytes, tunedBias!)).deep.equal(bias);
  });
});
