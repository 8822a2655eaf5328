import {
  asyncDispose,
  registerExtractor,
  type ExtractorInfo,
  type Model,
  type PictureFrame,
} from '@tl-elements/core';
import { expect } from 'chai';
import { classifier, clear, next, show } from '../testing/page.ts';
import { photo } from '../testing/photos.ts';

const info: ExtractorInfo = {
  id: 'asks-for-mirror',
  version: '1',
  modality: 'image',
  dim: 1,
  input: { longSide: 640 },
  unknownViews: [],
};

/** Its one feature says whether the picture is to be seen in a mirror. */
registerExtractor<'image'>({
  info,
  mirrorsCamera: true,
  load: async () => ({
    info,
    extract: async ({ bitmap, isMirrored }: PictureFrame) => {
      bitmap.close();
      return Float32Array.of(isMirrored ? 1 : 0);
    },
    [asyncDispose]: async () => {},
  }),
});

function modelThatMirrors(mirrorCamera: boolean): Model {
  const kernel = Float32Array.of(-20, 20);
  const bias = Float32Array.of(10, -10);
  return {
    format: 'tl-model',
    formatVersion: 1,
    modality: 'image',
    extractor: info,
    preprocessing: { mirrorCamera },
    head: {
      labels: ['as it is', 'mirrored'],
      dim: 1,
      layers: [{ kind: 'dense', inputs: 1, units: 2, kernel, bias, activation: 'softmax' }],
    },
    createdAt: '2026-01-02T03:04:05.678Z',
  };
}

describe('a model that was trained on a mirrored camera', () => {
  afterEach(clear);

  it('gets the pictures of a camera as in a mirror', async () => {
    await show('<tl-classifier></tl-classifier>');
    await classifier().load(modelThatMirrors(true));
    await classifier().start();
    expect((await next(classifier(), 'tl-prediction')).label).to.equal('mirrored');
  });

  it('gets a file as it is', async () => {
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(modelThatMirrors(true));
    expect((await classifier().classify(await photo('cup', 1))).label).to.equal('as it is');
  });

  it('gets the pictures of a camera as they are where that is set', async () => {
    await show('<tl-classifier></tl-classifier>');
    await classifier().load(modelThatMirrors(false));
    await classifier().start();
    expect((await next(classifier(), 'tl-prediction')).label).to.equal('as it is');
  });
});
