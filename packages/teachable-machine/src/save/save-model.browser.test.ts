import {
  asyncDispose,
  registerExtractor,
  type Evaluation,
  type ExtractorPlugin,
} from '@tl-elements/core/base';
import { packTail, refinedExtractor, refinedTail } from '@tl-elements/core/refined';
import { efficientnetLite0, efficientnetLite0Small } from '@tl-elements/image';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { drawnLabels, largestDifference } from '../testing/drawn-pictures.ts';
import { learnDrawnPictures, weights } from '../testing/learn-drawn-pictures.ts';
import { loadPeerLibrary, type PeerLibrary, type PeerModel } from '../testing/peer-library.ts';
import { saveModel } from './save-model.ts';

const { signal } = new AbortController();

const noFigures: Evaluation = {
  accuracy: 1,
  low: null,
  high: null,
  perLabel: new Map(),
  confusion: [],
  labels: [],
  logLoss: 0,
  calibrationError: 0,
  optimistic: false,
};

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

  /** As if it had been tuned: each kernel a little other than it ships. */
  async function refinedPlugin(): Promise<ExtractorPlugin<'image'>> {
    registerExtractor(efficientnetLite0);
    const extractor = await efficientnetLite0.load({ weights, signal });
    const tail = await extractor.tail!.read(signal);
    await extractor[asyncDispose]();
    const layers = tail.layers.map((layer) => ({
      ...layer,
      kernel: layer.kernel.map((value, i) => value * (1 + Math.sin(i) / 5)),
    }));
    const options = { examples: 90, temperatureScale: 1, heldBack: noFigures };
    const refined = refinedTail(efficientnetLite0.info, packTail({ ...tail, layers }), options);
    const plugin = refinedExtractor(refined);
    registerExtractor(plugin);
    return plugin;
  }

  for (const [name, pluginOf, side] of [
    ['efficientnet-lite0', async () => efficientnetLite0, 224],
    ['efficientnet-lite0-160', async () => efficientnetLite0Small, 160],
    ['a refined efficientnet-lite0', refinedPlugin, 224],
  ] as const) {
    it(`gives the same probabilities in its library: ${name}`, async () => {
      const plugin = await pluginOf();
      const { model, pictures, scores } = await learnDrawnPictures(plugin, side);
      const { file, leftOut } = await saveModel(model, {
        format: 'teachable-machine',
        weights,
        signal,
      });
      expect(leftOut).to.deep.equal([{ kind: 'unknown-detector' }, { kind: 'camera-direction' }]);
      const box = { x: 0, y: 0, width: 0.5, height: 1 };
      const boxed = { ...model, preprocessing: { mirrorCamera: false, box } };
      const cut = await saveModel(boxed, { format: 'layers', weights, signal });
      expect(cut.leftOut).to.deep.include({ kind: 'box' });
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
