import {
  asyncDispose,
  registerExtractor,
  type ExtractorInfo,
  type Model,
  type PictureFrame,
} from '@tl-elements/core/base';
import { readProject } from '@tl-elements/core/files';
import { expect } from 'chai';
import {
  classifier,
  clear,
  click,
  examplesOf,
  inRow,
  next,
  show,
  trainer,
} from '../testing/page.ts';
import { photo } from '../testing/photos.ts';

/** Its one feature says whether the picture is to be mirrored. */
function registerAsking(id: string): ExtractorInfo {
  const info: ExtractorInfo = {
    id,
    version: '1',
    modality: 'image',
    dim: 1,
    input: { longSide: 640 },
    unknownViews: [],
  };
  registerExtractor<'image'>({
    info,
    mirrorsCamera: true,
    load: async () => ({
      info,
      extract: async ({ bitmap, isMirrored }: PictureFrame) => {
        bitmap.close();
        return { features: Float32Array.of(isMirrored ? 1 : 0) };
      },
      [asyncDispose]: async () => {},
    }),
  });
  return info;
}

const info = registerAsking('asks-for-mirror');
registerAsking('asks-for-mirror-too');

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

  it('gets mirrored pictures from a camera', async () => {
    await show('<tl-classifier></tl-classifier>');
    await classifier().load(modelThatMirrors(true));
    await classifier().start();
    expect((await next(classifier(), 'tl-prediction')).label).to.equal('mirrored');
  });

  it('gets a file unmirrored', async () => {
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(modelThatMirrors(true));
    expect((await classifier().classify(await photo('cup', 1))).label).to.equal('as it is');
  });

  it('gets unmirrored pictures from a camera if that is set', async () => {
    await show('<tl-classifier></tl-classifier>');
    await classifier().load(modelThatMirrors(false));
    await classifier().start();
    expect((await next(classifier(), 'tl-prediction')).label).to.equal('as it is');
  });
});

describe('an example from a mirrored camera', () => {
  afterEach(clear);

  /** The stored examples, when each has its augmentations. */
  async function viewed() {
    for (;;) {
      const { examples } = await readProject(await trainer().saveProject());
      if (examples.every(({ augmentations = [] }) => augmentations.length > 0)) return examples;
      await next(trainer(), 'tl-trained');
    }
  }
  const wanted = { Camera: 1, File: 0 } as Readonly<Record<string, number>>;

  it('is re-extracted mirrored, by every extractor; a file never is', async () => {
    await show('<tl-trainer extractor="asks-for-mirror" labels="Camera, File"></tl-trainer>');
    await trainer().addExamples('File', [await photo('cup', 1)]);
    await trainer().start();
    await click(inRow('Camera', '.teach'));
    await examplesOf('Camera', 1);
    await trainer().stop();
    for (const { label, features, augmentations = [] } of await viewed()) {
      for (const each of [features, ...augmentations])
        expect([...each]).to.deep.equal([wanted[label]]);
    }
    const file = await trainer().saveProject();
    await show('<tl-trainer extractor="asks-for-mirror-too" input="none"></tl-trainer>');
    await trainer().open(file);
    expect(trainer().examples.length).to.be.at.least(2);
    for (const { label, features } of trainer().examples) {
      expect([...features]).to.deep.equal([wanted[label]]);
    }
  });
});
