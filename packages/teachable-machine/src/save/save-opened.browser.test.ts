import { registerExtractor } from '@tl-elements/core/base';
// The built package: what it has opened and what it saves must be of one copy.
import { openTeachableMachine, saveModel } from '@tl-elements/teachable-machine';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { busyPicture, largestDifference } from '../testing/drawn-pictures.ts';
import { loadPeerLibrary, type PeerLibrary } from '../testing/peer-library.ts';
import { smallExport, zipOf } from '../testing/small-export.ts';

const { signal } = new AbortController();
const weights = new URL('/packages/weights/', location.href);
const labels = ['enojado ', '김밥', '<b>'];

describe('a model of Teachable Machine, opened and saved again', () => {
  let library: PeerLibrary;
  before(async () => {
    library = await loadPeerLibrary();
  });

  async function saidOf(zip: Blob, changes: object): Promise<readonly number[][]> {
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const metadata = JSON.parse(new TextDecoder().decode(files['metadata.json'])) as object;
    const file = (name: string) => new File([files[name] as Uint8Array<ArrayBuffer>], name);
    const model = await library.loadFromFiles(
      file('model.json'),
      file('weights.bin'),
      new File([JSON.stringify({ ...metadata, ...changes })], 'metadata.json'),
    );
    const said: number[][] = [];
    for (const picture of [busyPicture(224, 224, 1), busyPicture(640, 480, 2)]) {
      const answer = await model.predict(picture);
      expect(answer.map(({ className }) => className)).to.deep.equal(labels);
      said.push(answer.map(({ probability }) => probability));
    }
    model.model.dispose();
    return said;
  }

  for (const [layout, options] of [
    // What these took was not said in their metadata.json; in ours it is.
    ['2019', { imageSize: 32 }],
    ['tiny-2021', { imageSize: 32, grayscale: true }],
    ['2021', {}],
    ['tiny-2025', {}],
  ] as const) {
    it(`gives the same probabilities as before: ${layout}`, async () => {
      const original = zipOf({ ...smallExport(layout, labels, 7) });
      const opened = await openTeachableMachine(original, signal);
      if (opened.kind !== 'model') throw new Error('It is no model.');
      registerExtractor(opened.extractor);
      const format = 'teachable-machine';
      const { file, leftOut } = await saveModel(opened.model, { format, weights, signal });
      expect(leftOut).to.deep.equal([]);
      const [before, after] = [await saidOf(original, options), await saidOf(file, {})];
      expect(largestDifference(before, after)).to.be.below(1e-5);
      expect(largestDifference(before.slice(0, 1), before.slice(1))).to.be.above(0.01);
    });
  }
});
