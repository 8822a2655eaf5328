import { expect } from 'chai';
import type { TlError } from '@tl-elements/core/base';
import { readNetworkSpec } from './network-spec.ts';

const convolution = {
  name: 'a',
  op: 'conv2d',
  inputs: ['x'],
  kernel: 'k',
  bias: 'b',
  stride: 2,
  padding: 'same',
  activation: 'relu6',
};

const weights = { name: 'k', shape: [1, 1, 1, 1], offset: 0, encoding: 'float32' };

const whole = {
  format: 'tl-network',
  formatVersion: 1,
  input: { name: 'x', channels: 1 },
  nodes: [convolution, { name: 'b', op: 'identity', inputs: ['a'], activation: 'relu' }],
  weights: [weights],
};

const bytesOf = (spec: unknown) => new TextEncoder().encode(JSON.stringify(spec));

function failureOf(spec: unknown): { readonly code: string; readonly message: string } {
  try {
    readNetworkSpec(bytesOf(spec));
  } catch (error) {
    return error as TlError;
  }
  return { code: 'no error', message: '' };
}

describe('readNetworkSpec', () => {
  it('reads a network whose fields are all known', () => {
    expect(readNetworkSpec(bytesOf(whole))).to.deep.equal(whole);
  });

  for (const [where, spec] of [
    ['weight', { ...whole, weight: [] }],
    ['input.width', { ...whole, input: { ...whole.input, width: 3 } }],
    ['nodes[0].strid', { ...whole, nodes: [{ ...convolution, strid: 1 }] }],
    ['nodes[1].stride', { ...whole, nodes: [convolution, { ...whole.nodes[1], stride: 2 }] }],
    ['nodes[0].op "conv3d"', { ...whole, nodes: [{ ...convolution, op: 'conv3d' }] }],
    ['nodes[0].op "toString"', { ...whole, nodes: [{ ...convolution, op: 'toString' }] }],
    ['weights[0].chanels', { ...whole, weights: [{ ...weights, chanels: 3 }] }],
  ] as const) {
    it(`names ${where}, which it does not know`, () => {
      const { code, message } = failureOf(spec);
      expect(code).to.equal('weights-corrupt');
      expect(message).to.include(where);
    });
  }

  for (const [what, spec] of [
    ['null', null],
    ['another format', { ...whole, format: 'tl-model' }],
    ['a later version', { ...whole, formatVersion: 2 }],
    ['a network without nodes', { ...whole, nodes: undefined }],
    ['a node that is null', { ...whole, nodes: [null] }],
  ] as const) {
    it(`refuses ${what}`, () => {
      expect(failureOf(spec).code).to.equal('weights-corrupt');
    });
  }
});
