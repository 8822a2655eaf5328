import { memory } from '@tensorflow/tfjs-core';
import { expect } from 'chai';
import { syntheticRows } from '../head-features.ts';
import { probabilitiesOf } from '../our-head.ts';
import { scoresOf } from '../scores.ts';
import { trainPeerHead } from './peer-head.ts';
import { startWasm } from './peer-backbone.ts';

describe("Teachable Machine's head", () => {
  before(async () => {
    const wasm = new URL(
      '/apps/bench/node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
      location.href,
    );
    await startWasm(wasm.href);
  });

  it('learns its examples, so that a comparison means something', async () => {
    const all = syntheticRows({ rows: 300, dim: 128, labelCount: 3 }, 1);
    const part = (from: number, to: number) => ({
      ...all,
      features: all.features.slice(from * 128, to * 128),
      labelOf: all.labelOf.slice(from, to),
    });
    const test = part(200, 300);
    const { probabilities, fitMs, layers } = await trainPeerHead(part(0, 200), 1, test);
    expect(scoresOf({ probabilities, truth: test.labelOf }).accuracy).to.be.above(0.7);
    expect(fitMs).to.be.above(0);
    const head = { labels: ['0', '1', '2'], dim: 128, layers };
    probabilitiesOf(head, test).forEach((probability, i) => {
      expect(probability).to.be.closeTo(probabilities[i]!, 1e-5);
    });
    expect(memory().numTensors).to.equal(0);
  });

  it('gives the same for the same seed', async () => {
    const rows = syntheticRows({ rows: 40, dim: 16, labelCount: 2 }, 3);
    const [one, again, other] = [
      await trainPeerHead(rows, 5, rows),
      await trainPeerHead(rows, 5, rows),
      await trainPeerHead(rows, 6, rows),
    ];
    expect([...again.probabilities]).to.deep.equal([...one.probabilities]);
    expect([...other.probabilities]).not.to.deep.equal([...one.probabilities]);
  });
});
