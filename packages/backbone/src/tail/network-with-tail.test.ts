import type { Tail } from '@tl-elements/core/base';
import { expect } from 'chai';
import type { NetworkSpec } from '../network/network-spec.ts';
import { decodeWeights } from '../network/decode-weights.ts';
import { networkWithTail } from './network-with-tail.ts';

const part = { input: 'before', side: 7, layers: ['last'], features: ['last'] };
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
  const network = networkWithTail({ spec, weights }, part, tail, 'features');

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
