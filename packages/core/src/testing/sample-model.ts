import type { HeadLayer, Model } from '../contracts/model.ts';
import { seededRandom } from '../head/seeded-random.ts';

/** A model of two features and two labels, whose scores are the softmax of the features. */
export function bareModel(): Model {
  return {
    format: 'tl-model',
    formatVersion: 1,
    modality: 'image',
    extractor: {
      id: 'sample',
      version: '1',
      modality: 'image',
      dim: 2,
      input: { longSide: 640 },
      unknownViews: [],
    },
    preprocessing: { mirrorCamera: false },
    head: {
      labels: ['a', 'b'],
      dim: 2,
      layers: [
        {
          kind: 'dense',
          inputs: 2,
          units: 2,
          kernel: Float32Array.of(1, 0, 0, 1),
          bias: null,
          activation: 'softmax',
        },
      ],
    },
    createdAt: '2026-01-02T03:04:05.678Z',
  };
}

/** A model with one of everything that a file can hold; every number comes from `seed`. */
export function sampleModel(seed = 1): Model {
  const random = seededRandom(seed);
  const numbers = (length: number) => Float32Array.from({ length }, () => random() * 2 - 1);
  const labels = ['Cup', 'enojado ', '손', '<b>🎸</b>'];
  const layers: HeadLayer[] = [
    {
      kind: 'gaussian-kernel',
      inputs: 6,
      units: 5,
      mean: numbers(6),
      scale: numbers(6),
      centers: numbers(30),
      factor: 3,
    },
    {
      kind: 'dense',
      inputs: 5,
      units: 3,
      kernel: numbers(15),
      bias: numbers(3),
      activation: 'relu',
    },
    { kind: 'dense', inputs: 3, units: 4, kernel: numbers(12), bias: null, activation: 'softmax' },
  ];
  const perLabel = new Map(
    labels.map((label) => [label, { accuracy: 0.75, examples: 8, takes: 3 }]),
  );
  return {
    ...bareModel(),
    extractor: {
      id: 'sample',
      version: '1',
      modality: 'image',
      dim: 6,
      input: { longSide: 640 },
      unknownViews: [
        { columns: [0, 6], view: 'raw' },
        { columns: [2, 6], view: 'standardized' },
      ],
    },
    head: {
      labels,
      dim: 6,
      layers,
      featureMean: numbers(6),
      unknown: {
        subsets: [
          { columns: [0, 6], view: 'raw', mean: null, scale: null, centers: numbers(12) },
          {
            columns: [2, 6],
            view: 'standardized',
            mean: numbers(4),
            scale: numbers(4),
            centers: numbers(8),
          },
        ],
        thresholds: { low: 0.9, normal: 0.7, strict: 0.5 },
      },
    },
    report: {
      accuracy: 0.75,
      low: 0.6,
      high: 0.9,
      perLabel,
      confusion: labels.map((_, row) => labels.map((_, column) => (row === column ? 6 : 1))),
      labels,
      logLoss: 0.8,
      calibrationError: 0.05,
      optimistic: false,
    },
  };
}
