import { asyncDispose, findExtractor, registerExtractor, type Model } from '@tl-elements/core/base';
import { predictHead } from '@tl-elements/core/head';
// The built package: what it has opened and what it saves must be of one copy.
import { openTeachableMachine, saveModel } from '@tl-elements/teachable-machine';
import { createBrowserSpectrogram, standardized } from '@tl-elements/audio/browser-spectrogram';
import type { Tensor } from '@tensorflow/tfjs-core';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { largestDifference } from '../testing/drawn-pictures.ts';
import { loadTensorflow } from '../testing/peer-library.ts';
import { smallExport, zipOf } from '../testing/small-export.ts';

const { signal } = new AbortController();
const weights = new URL('/packages/weights/', location.href);
const labels = ['Background Noise', '김밥', 'clap'];
const sampleRate = 44_100;
const sounds = [300, 1000, 4000].map((hz) =>
  Float32Array.from({ length: sampleRate }, (_, i) => {
    const quiet = Math.sin(i * i * 1e-5) / 9;
    return Math.sin((2 * Math.PI * hz * i) / sampleRate) / 3 + quiet;
  }),
);

async function openedModel(file: Blob): Promise<Model> {
  const opened = await openTeachableMachine(file, signal);
  if (opened.kind !== 'model') throw new Error('It is no model.');
  registerExtractor(opened.extractor);
  return opened.model;
}

/** The model with one label more, as extending leaves it: a longer head of Dense layers. */
function extended({ head, ...rest }: Model): Model {
  const inputs = labels.length;
  const kernel = Float32Array.from({ length: inputs * 4 }, (_, i) => Math.sin(i + 1));
  const added = { kind: 'dense', inputs, units: 4, kernel, activation: 'softmax' } as const;
  const linear = head.layers.map((layer) =>
    layer.kind === 'dense' && layer.activation === 'softmax'
      ? { ...layer, activation: 'relu' as const }
      : layer,
  );
  const bias = Float32Array.of(0.1, -0.2, 0.3, 0);
  return {
    ...rest,
    head: { ...head, labels: [...labels, 'whistle'], layers: [...linear, { ...added, bias }] },
  };
}

async function ourScores(model: Model): Promise<readonly Float32Array[]> {
  const extractor = await findExtractor(model.extractor.id).load({ weights, signal });
  const all: Float32Array[] = [];
  for (const pcm of sounds) {
    const extracted = await extractor.extract({ pcm, sampleRate, at: 0 }, signal);
    const { scores } = predictHead(model.head, extracted!.features, { unknown: 'off' });
    all.push(Float32Array.from(scores));
  }
  await extractor[asyncDispose]();
  return all;
}

describe('a model of sounds of Teachable Machine, extended and saved again', () => {
  it('gives the same probabilities in TensorFlow.js, and has the files that its own library reads', async () => {
    const model = extended(await openedModel(zipOf({ ...smallExport('audio', labels, 7) })));
    const ours = await ourScores(model);
    const format = 'teachable-machine';
    const { file, leftOut } = await saveModel(model, { format, weights, signal });
    expect(leftOut).to.deep.equal([]);
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const metadata = JSON.parse(new TextDecoder().decode(files['metadata.json'])) as object;
    expect(metadata).to.deep.include({ wordLabels: model.head.labels, modelName: 'TMv2' });

    const tf = await loadTensorflow();
    const named = ['model.json', 'weights.bin'].map(
      (name) => new File([files[name] as Uint8Array<ArrayBuffer>], name),
    );
    const theirs = await tf.loadLayersModel(tf.io.browserFiles(named));
    expect(theirs.inputs.map(({ shape }) => shape)).to.deep.equal([[null, 43, 232, 1]]);
    expect(theirs.outputShape).to.deep.equal([null, 4]);
    const spectrogramOf = createBrowserSpectrogram(sampleRate);
    const said: Float32Array[] = [];
    for (const pcm of sounds) {
      const input = standardized(spectrogramOf(pcm));
      const output = tf.tidy(() => theirs.predict(tf.tensor(input, [1, 43, 232, 1])) as Tensor);
      said.push(await output.data<'float32'>());
    }
    expect(largestDifference(ours, said)).to.be.below(1e-5);
    expect(largestDifference(ours.slice(0, 1), ours.slice(1, 2))).to.be.above(0.001);
  });

  it('opens here again with the same probabilities', async () => {
    const model = extended(await openedModel(zipOf({ ...smallExport('audio', labels, 7) })));
    const { file } = await saveModel(model, { format: 'teachable-machine', weights, signal });
    const again = await openedModel(file);
    expect(again.modality).to.equal('audio');
    expect(again.head.labels).to.deep.equal(model.head.labels);
    expect(largestDifference(await ourScores(model), await ourScores(again))).to.be.below(1e-5);
  });

  it("can't be saved as layers, and the error says what to do instead", async () => {
    const model = await openedModel(zipOf({ ...smallExport('audio', labels, 7) }));
    const failure: unknown = await saveModel(model, { format: 'layers', weights, signal }).catch(
      (error: unknown) => error,
    );
    expect(failure).to.have.property('code', 'model-unsupported');
    expect(failure)
      .to.have.property('message')
      .that.matches(/spectrogram.*Save as "tl"/);
  });
});
