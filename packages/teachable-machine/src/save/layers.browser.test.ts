import type { Tensor } from '@tensorflow/tfjs-core';
import { efficientnetLite0 } from '@tl-elements/image';
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { drawnLabels, largestDifference } from '../testing/drawn-pictures.ts';
import { learnDrawnPictures, weights } from '../testing/learn-drawn-pictures.ts';
import { loadTensorflow } from '../testing/peer-library.ts';
import { saveModel } from './save-model.ts';

const { signal } = new AbortController();

describe('a model saved as layers', () => {
  it('gives the same probabilities in the current TensorFlow.js', async () => {
    const { model, pictures, scores } = await learnDrawnPictures(efficientnetLite0, 224);
    const { file } = await saveModel(model, { format: 'layers', weights, signal });
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
    expect(new TextDecoder().decode(files['labels.txt'])).to.equal(
      drawnLabels.map((label, at) => `${at} ${label}\n`).join(''),
    );

    const tf = await loadTensorflow();
    const named = ['model.json', 'weights.bin'].map(
      (name) => new File([files[name] as Uint8Array<ArrayBuffer>], name),
    );
    const opened = await tf.loadLayersModel(tf.io.browserFiles(named));
    const said: Float32Array[] = [];
    for (const picture of pictures) {
      const output = tf.tidy(() => {
        const pixels = tf.expandDims(tf.browser.fromPixels(picture), 0);
        return opened.predict(tf.sub(tf.div(pixels, 127), 1)) as Tensor;
      });
      said.push(await output.data<'float32'>());
    }
    expect(largestDifference(scores, said)).to.be.below(1e-4);
  });
});
