import type { NetworkNode, NetworkSpec } from '@tl-elements/backbone/page';
import { TlError } from '@tl-elements/core/base';
import { expect } from 'chai';
import { networkLayers, type NetworkLayers } from './network-layers.ts';

function layersOf(nodes: readonly NetworkNode[]): NetworkLayers {
  const spec: NetworkSpec = {
    format: 'tl-network',
    formatVersion: 1,
    input: { name: 'picture', channels: 3 },
    nodes,
    weights: [],
  };
  const bytes = new Uint8Array();
  return networkLayers({
    spec,
    bytes,
    output: nodes.at(-1)!.name,
    inputShape: [32, 32, 3],
    inputScale: 1,
  });
}

const namesOf = ({ layers }: NetworkLayers) => layers.map(({ name }) => name);

describe('networkLayers', () => {
  it('gives every layer a unique name', () => {
    const written = layersOf([
      { op: 'identity', name: 'a.b', inputs: ['picture'], activation: 'relu' },
      { op: 'identity', name: 'a/b', inputs: ['picture'], activation: 'relu' },
      { op: 'identity', name: 'a_b', inputs: ['picture'], activation: 'relu6' },
      { op: 'add', name: 'a_b_relu', inputs: ['a.b', 'a/b'] },
      { op: 'add', name: 'sum', inputs: ['a_b', 'a_b_relu'] },
    ]);
    expect(new Set(namesOf(written)).size)
      .to.equal(written.layers.length)
      .and.equal(6);
    expect(written.output).to.equal('sum');
  });

  it('passes a value through a node that does not change it', () => {
    const written = layersOf([
      { op: 'identity', name: 'same', inputs: ['picture'] },
      { op: 'maxPool', name: 'pool', inputs: ['same'], size: 2, padding: 'valid' },
    ]);
    const [, pool] = written.layers;
    expect(pool?.inbound_nodes).to.deep.equal([[['picture', 0, 0, {}]]]);
    expect(pool?.config).to.deep.include({ pool_size: [2, 2], strides: [2, 2] });
  });

  it('refuses operations that it has no layer for', () => {
    const resize = { op: 'resizeBilinear', name: 'larger', inputs: ['picture'], size: 64 } as const;
    expect(() => layersOf([resize]))
      .to.throw(TlError, 'resizeBilinear')
      .with.property('code', 'model-unsupported');
    const sigmoid = { op: 'identity', name: 's', inputs: ['picture'] } as const;
    expect(() => layersOf([{ ...sigmoid, activation: 'sigmoid' }])).to.throw(TlError, 'sigmoid');
  });
});
