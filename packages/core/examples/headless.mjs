// Trains, tests and saves a model without a page: node packages/core/examples/headless.mjs
import { evaluateHead, predictHead, readModel, trainHead, writeModel } from '@tl-elements/core';

// Features: here 80 values of a sensor over time. Any numbers will do if they are similar within a label.
const dim = 80;
const swingsOf = { calm: 1, brisk: 3, wild: 6 };
const { sin, PI } = Math;
// The noise is the same in every run, so that what is printed is the same, too.
let state = 1;
const noise = () => (state = (16807 * state) % 2147483647) / 2147483647 / 2;
const record = (swings) =>
  Float32Array.from({ length: dim }, (_, i) => sin((2 * PI * swings * i) / dim) + noise());

/** Examples of the labels: `takes` recordings of each, ten examples in a recording. */
function examplesOf(labels, takes) {
  const rows = labels.flatMap((label, index) =>
    Array.from({ length: takes * 10 }, (_, i) => ({
      features: record(swingsOf[label]),
      label: index,
      take: index * takes + Math.floor(i / 10),
    })),
  );
  return {
    features: Float32Array.from(rows.flatMap(({ features }) => [...features])),
    dim,
    labels,
    labelOf: Uint16Array.from(rows, ({ label }) => label),
    takeOf: Uint32Array.from(rows, ({ take }) => take),
    pictureOf: Uint32Array.from(rows, (_, row) => row),
    at: Float64Array.from(rows, (_, row) => 100 * row),
    unknownViews: [{ columns: [0, dim], view: 'raw' }],
  };
}

// Train. The evaluation estimates the accuracy by cross-validation.
const { head, evaluation } = await trainHead(examplesOf(['calm', 'brisk'], 3), {
  signal: AbortSignal.timeout(60_000),
});
console.log(`expected accuracy: ${evaluation.accuracy}`);

// Test it on recordings that were not in the training.
const test = evaluateHead(head, examplesOf(['calm', 'brisk'], 2));
console.log(`accuracy on new recordings: ${test.accuracy}`);

// Use it.
const { scores } = predictHead(head, record(swingsOf.brisk));
console.log(`brisk is recognized as: ${head.labels[scores.indexOf(Math.max(...scores))]}`);
console.log(`wild is unknown: ${predictHead(head, record(swingsOf.wild)).isUnknown}`);

// Train again with one more label, starting from the last head.
const extended = await trainHead(examplesOf(['calm', 'brisk', 'wild'], 3), { warmStart: head });
console.log(`labels: ${extended.head.labels.join(', ')}`);

// Save it as a file, and read it again.
const file = await writeModel({
  format: 'tl-model',
  formatVersion: 1,
  modality: 'audio',
  extractor: {
    id: 'my-sensor',
    version: '1',
    modality: 'audio',
    dim,
    input: { sampleRate: dim, seconds: 1 },
    unknownViews: [{ columns: [0, dim], view: 'raw' }],
  },
  preprocessing: { mirrorCamera: false },
  head: extended.head,
  createdAt: new Date().toISOString(),
});
const model = await readModel(file);
console.log(`wild is unknown now: ${predictHead(model.head, record(swingsOf.wild)).isUnknown}`);
