import { TlError, type Head, type Modality, type Model } from '@tl-elements/core/base';
import { expect } from 'chai';
import { saveModel } from './save-model.ts';

function modelOf(modality: Modality, id: string, head: Partial<Head> = {}): Model {
  return {
    format: 'tl-model',
    formatVersion: 1,
    modality,
    extractor: {
      id,
      version: '1',
      modality,
      dim: 34,
      input: { longSide: 640 },
      unknownViews: [],
    },
    preprocessing: { mirrorCamera: false },
    head: { labels: ['a', 'b'], dim: 34, layers: [], ...head },
    createdAt: '2026-01-02T03:04:05.678Z',
  };
}

async function failureOf(model: Model): Promise<TlError> {
  const { signal } = new AbortController();
  const weights = new URL('http://nobody.invalid/');
  try {
    await saveModel(model, { format: 'teachable-machine', weights, signal });
  } catch (failure) {
    if (failure instanceof TlError) return failure;
    throw failure;
  }
  throw new Error('It did not fail.');
}

describe('saveModel', () => {
  it('refuses models of sounds, postures and hands, and says why', async () => {
    for (const modality of ['audio', 'pose', 'hand'] as const) {
      const failure = await failureOf(modelOf(modality, 'x'));
      expect(failure.code).to.equal('model-unsupported');
      expect(failure.message).to.match(/^This format cannot hold a model of .+ Save as "tl"/);
    }
  });

  it('refuses models of movements for a reason of their own', async () => {
    const model = modelOf('hand', 'hand-landmarks-motion');
    const failure = await failureOf({
      ...model,
      extractor: { ...model.extractor, speedColumn: 33 },
    });
    expect(failure.code).to.equal('model-unsupported');
    expect(failure.message).to.match(/a model of movements: .+ two seconds .+ Save as "tl"/);
  });

  it('refuses layers that are not dense', async () => {
    const empty = new Float32Array();
    const numbers = { inputs: 34, units: 2, mean: empty, scale: empty, centers: empty, factor: 3 };
    const layers = [{ kind: 'gaussian-kernel', ...numbers }] as const;
    const failure = await failureOf(modelOf('image', 'efficientnet-lite0', { layers }));
    expect(failure.code).to.equal('model-unsupported');
    expect(failure.message).to.contain('gaussian-kernel');
  });

  it('refuses extractors whose network it does not know', async () => {
    const failure = await failureOf(modelOf('image', 'mobilenet-v2'));
    expect(failure.code).to.equal('model-unsupported');
    expect(failure.message).to.contain('mobilenet-v2');
  });
});
