import { TlError } from '@tl-elements/core/base';
import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { listOf, smallExport, zipOf } from '../testing/small-export.ts';
import { openTeachableMachine, type TeachableMachineSource } from './open-teachable-machine.ts';

const { signal } = new AbortController();
const labels = ['Cup', 'Cat'];
const files = smallExport('2021', labels);

async function failureOf(source: TeachableMachineSource, stop = signal): Promise<TlError> {
  const failure: unknown = await openTeachableMachine(source, stop).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).to.be.instanceOf(TlError);
  return failure as TlError;
}

async function labelsIn(source: TeachableMachineSource): Promise<readonly string[]> {
  const opened = await openTeachableMachine(source, signal);
  return opened.kind === 'model' ? opened.model.head.labels : opened.labels;
}

/** The export with its weights listed at another path. */
function withWeightsAt(path: string) {
  const text = new TextDecoder().decode(files['model.json']);
  expect(text).to.contain('"weights.bin"');
  return { ...files, 'model.json': strToU8(text.replace('"weights.bin"', JSON.stringify(path))) };
}

describe('weights that model.json does not list as "weights.bin"', () => {
  for (const path of ['sub/weights.bin', './weights.bin', './sub/weights.bin?alt=media']) {
    it(`are found at "${path}" in a zip, and among files`, async () => {
      const { 'weights.bin': weights, ...rest } = withWeightsAt(path);
      const place = /^(?:\.\/)?([^?]+)/.exec(path)![1]!;
      expect(await labelsIn(zipOf({ ...rest, [place]: weights }))).to.deep.equal(labels);
      expect(await labelsIn(zipOf({ ...rest, 'weights.bin': weights }))).to.deep.equal(labels);
      expect(await labelsIn(listOf({ ...rest, 'weights.bin': weights }))).to.deep.equal(labels);
    });
  }

  for (const path of [
    '../weights.bin',
    'a/../../weights.bin',
    '/weights.bin',
    '//host/weights.bin',
    'https://host/weights.bin',
    'a\\weights.bin',
    '',
  ]) {
    it(`are refused at "${path}"`, async () => {
      const failure = await failureOf(zipOf(withWeightsAt(path)));
      expect(failure.code).to.equal('model-corrupt');
      expect(failure.message).to.contain('list of weights');
    });
  }
});

describe('a file that is mistaken for an export for TensorFlow.js', () => {
  const pointer = strToU8(
    'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a2\nsize 2153632\n',
  );
  const page = strToU8('<!DOCTYPE html>\n<html><head><title>Not here</title></head></html>');
  const hdf5 = Uint8Array.of(0x89, 0x48, 0x44, 0x46, 13, 10, 26, 10);

  const others: readonly (readonly [what: string, source: Blob | File[], message: RegExp])[] = [
    ['for Keras', zipOf({ 'keras_model.h5': hdf5, 'labels.txt': strToU8('0 Cup') }), /Keras/],
    ['for Keras, its model alone', new File([hdf5], 'keras_model.h5'), /keras_model.h5.*Keras/],
    [
      'for TensorFlow',
      zipOf({ 'model.savedmodel/saved_model.pb': hdf5, 'labels.txt': strToU8('0 Cup') }),
      /SavedModel/,
    ],
    ...['model_unquant.tflite', 'vww_96_grayscale_quantized.tflite', 'model_edgetpu.tflite'].map(
      (name) =>
        [
          `for TensorFlow Lite (${name})`,
          zipOf({ [name]: hdf5, 'labels.txt': strToU8('0 Cup') }),
          /TensorFlow Lite/,
        ] as const,
    ),
  ];
  for (const [what, source, message] of others) {
    it(`is refused, saying which export to choose: one ${what}`, async () => {
      const failure = await failureOf(source);
      expect(failure.code).to.equal('model-unsupported');
      expect(failure.message).to.match(message).and.contain('"Tensorflow.js"');
    });
  }

  it('is refused if it is a zip in a zip', async () => {
    const failure = await failureOf(zipOf({ 'my_model.zip': zipSync({ ...files }) }, 'outer.zip'));
    expect(failure.code).to.equal('model-unsupported');
    expect(failure.message).to.match(/^my_model\.zip in outer\.zip .*a zip in a zip\. Unpack/);
  });

  for (const name of ['model.json', 'weights.bin', 'metadata.json'] as const) {
    it(`is refused if ${name} is a Git LFS pointer or a web page`, async () => {
      const failure = await failureOf(listOf({ ...files, [name]: pointer }));
      expect(failure.code).to.equal('model-corrupt');
      expect(failure.message).to.match(new RegExp(`^${name} .*Git LFS pointer`));
      expect((await failureOf(zipOf({ ...files, [name]: page }))).message).to.match(
        new RegExp(`^${name} in my_model\\.zip .*web page`),
      );
    });
  }

  it('is refused if the zip itself is a pointer or a web page', async () => {
    const failure = await failureOf(new File([pointer], 'my_model.zip'));
    expect(failure.message).to.match(/^my_model\.zip .*Git LFS pointer/);
    expect((await failureOf(new File([page], 'a.zip'))).message).to.match(/^a\.zip .*web page/);
  });

  it('is refused if a label has no name', async () => {
    for (const name of ['', '  ']) {
      const failure = await failureOf(zipOf({ ...smallExport('2021', ['Cup', name]) }));
      expect(failure.code).to.equal('model-corrupt');
      expect(failure.message).to.contain('its label 2 has no name');
    }
  });
});

describe('a zip with backslashes between folders', () => {
  it('opens like one with slashes', async () => {
    const entries = Object.entries(files).map(
      ([name, bytes]) => [`my model\\${name}`, bytes] as const,
    );
    const zip = zipOf(Object.fromEntries<Uint8Array>(entries));
    expect(await labelsIn(zip)).to.deep.equal(labels);
  });

  it('keeps a backslash in the label of a picture', async () => {
    const zip = zipOf({
      'a\\b-!-0.jpg': strToU8('a'),
      'manifest.json': strToU8('{"type":"image"}'),
    });
    expect(await labelsIn(zip)).to.deep.equal(['a\\b']);
  });
});

describe('a project', () => {
  const manifest = strToU8('{"type":"image"}');

  it('gives a label without a name a unique one', async () => {
    const zip = zipOf({
      'Label 1-!-0.jpg': strToU8('a'),
      '-!-0.jpg': strToU8('b'),
      ' -!-0.jpg': strToU8('c'),
      'manifest.json': manifest,
    });
    expect(await labelsIn(zip)).to.deep.equal(['Label 1', 'Label 2', 'Label 3']);
  });

  it('counts the files that are not examples', async () => {
    const zip = zipOf({
      'Cup-!-0.jpg': strToU8('a'),
      'Cup-!-1.heic': strToU8('b'),
      'notes.txt': strToU8('c'),
      'manifest.json': manifest,
    });
    const opened = await openTeachableMachine(zip, signal);
    expect(opened).to.have.property('unsupported', 2);
  });

  it('stops being read when the signal aborts', async () => {
    const zip = zipOf({ 'Cup-!-0.jpg': strToU8('a'), 'manifest.json': manifest });
    const stop = new AbortController();
    const opened = await openTeachableMachine(zip, stop.signal);
    stop.abort();
    if (opened.kind !== 'project') throw new Error('It is a model.');
    const failure: unknown = await opened.examples[0]!.readMedia().catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'aborted');
    expect((await failureOf(zip, stop.signal)).code).to.equal('aborted');
  });
});
