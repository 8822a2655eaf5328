import { efficientnetLite0, efficientnetLite0Small } from '@tl-elements/image';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { drawnLabels } from '../testing/drawn-pictures.ts';
import { largestDifference } from '../testing/largest-difference.ts';
import { learnDrawnPictures, weights } from '../testing/learn-drawn-pictures.ts';
import { loadPeerLibrary, type PeerLibrary, type PeerModel } from '../testing/peer-library.ts';
import { saveModel } from './save-model.ts';

const { signal } = new AbortController();

describe('a model saved for Teachable Machine', () => {
  let library: PeerLibrary;
  before(async () => {
    library = await loadPeerLibrary();
  });

  async function open(zip: Blob): Promise<PeerModel> {
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const file = (name: string) => new File([files[name] as Uint8Array<ArrayBuffer>], name);
    return library.loadFromFiles(file('model.json'), file('weights.bin'), file('metadata.json'));
  }

  for (const [plugin, side] of [
    [efficientnetLite0, 224],
    [efficientnetLite0Small, 160],
  ] as const) {
    it(`gives the same probabilities in its library: ${plugin.info.id}`, async () => {
      const { model, pictures, scores } = await learnDrawnPictures(plugin, side);
      const { file, leftOut } = await saveModel(model, {
        format: 'teachable-machine',
        weights,
        signal,
      });
      expect(leftOut).to.deep.equal([{ kind: 'unknown-detector' }, { kind: 'camera-direction' }]);
      const theirs = await open(file);
      expect(theirs.getTotalClasses()).to.equal(3);
      const said = [];
      for (const picture of pictures) said.push(await theirs.predict(picture));
      for (const each of said) {
        expect(each.map(({ className }) => className)).to.deep.equal(drawnLabels);
      }
      const probabilities = said.map((each) => each.map(({ probability }) => probability));
      expect(largestDifference(scores, probabilities)).to.be.below(1e-4);
      // Where a model is sure of everything, rounding would not show.
      expect(Math.min(...scores.map((each) => Math.max(...each)))).to.be.below(0.9);
    });
  }
});
