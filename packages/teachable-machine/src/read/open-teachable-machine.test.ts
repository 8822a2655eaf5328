import { TlError } from '@tl-elements/core/base';
import { predictHead } from '@tl-elements/core/head';
import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import { listOf, smallExport, zipOf } from '../testing/small-export.ts';
import { openTeachableMachine } from './open-teachable-machine.ts';

const { signal } = new AbortController();
const labels = ['enojado ', 'donde?', '김밥', '😀', '<b>'];

async function failureOf(source: Blob | File[]): Promise<TlError> {
  const failure: unknown = await openTeachableMachine(source, signal).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).to.be.instanceOf(TlError);
  return failure as TlError;
}

async function modelIn(source: Blob | File[]) {
  const opened = await openTeachableMachine(source, signal);
  if (opened.kind !== 'model') throw new Error('It is a project.');
  return opened;
}

async function projectIn(source: Blob | File[]) {
  const opened = await openTeachableMachine(source, signal);
  if (opened.kind !== 'project') throw new Error('It is a model.');
  return opened;
}

/** A file in the folder that somebody has chosen. */
function inFolder(file: File, path: string): File {
  return Object.defineProperty(file, 'webkitRelativePath', { value: path });
}

/** `model.json` with its text changed. */
function changed(from: string | RegExp, to: string) {
  const files = smallExport('2021', labels);
  const text = new TextDecoder().decode(files['model.json']);
  expect(text).to.match(typeof from === 'string' ? new RegExp(from) : from);
  return { ...files, 'model.json': strToU8(text.replace(from, to)) };
}

describe('openTeachableMachine', () => {
  for (const layout of ['2019', '2020', '2021', 'tiny-2021', 'tiny-2025'] as const) {
    it(`opens an image export of ${layout}, with its labels unchanged`, async () => {
      const { model, extractor } = await modelIn(zipOf({ ...smallExport(layout, labels) }));
      expect(model.modality).to.equal('image');
      expect(model.head.labels).to.deep.equal(labels);
      expect(model.extractor).to.equal(extractor.info);
      expect(model.head.dim).to.equal(layout === 'tiny-2025' ? 1536 : 24);
      expect(model.preprocessing).to.deep.equal({ mirrorCamera: true });
      const features = new Float32Array(model.head.dim).fill(0.5);
      expect(predictHead(model.head, features, { unknown: 'off' }).scores).to.have.length(5);
    });
  }

  it('opens files that were chosen one by one, in any order', async () => {
    const files = listOf({ ...smallExport('2021', labels) }).reverse();
    expect((await modelIn(files)).model.head.labels).to.deep.equal(labels);
  });

  it('opens a folder', async () => {
    const files = listOf({ ...smallExport('2021', labels) }).map((file) =>
      inFolder(file, `my_model/${file.name}`),
    );
    expect((await modelIn(files)).model.head.labels).to.deep.equal(labels);
  });

  it('opens a zip of a folder that was made on macOS', async () => {
    const files = smallExport('2021', labels);
    const entries = Object.entries(files).flatMap(([name, bytes]) => [
      [`my model/${name}`, bytes],
      [`__MACOSX/my model/._${name}`, strToU8('metadata of macOS')],
    ]);
    const zip = zipOf({
      ...(Object.fromEntries(entries) as Record<string, Uint8Array>),
      'my model/.DS_Store': strToU8('folders'),
    });
    expect((await modelIn(zip)).model.head.labels).to.deep.equal(labels);
  });

  it('recognizes the same network, whatever its head', async () => {
    const [one, other, tiny] = await Promise.all(
      [
        smallExport('2021', labels),
        smallExport('2021', ['a', 'b']),
        smallExport('tiny-2021', labels),
      ].map((files) => modelIn(zipOf({ ...files }))),
    );
    expect(other!.model.extractor.id).not.to.equal(tiny!.model.extractor.id);
    expect(one!.model.extractor.id).to.match(/^teachable-machine-image-[0-9a-f]{16}$/);
  });

  it('opens an export of sounds, with the untrained layers as its network', async () => {
    const { model } = await modelIn(zipOf({ ...smallExport('audio', labels) }));
    expect(model.modality).to.equal('audio');
    expect(model.head.dim).to.equal(20);
    expect(model.head.labels).to.deep.equal(labels);
    expect(model.preprocessing).to.deep.equal({ mirrorCamera: false });
  });

  it('gives two labels of the same name different names', async () => {
    const { model } = await modelIn(zipOf({ ...smallExport('2021', ['a', 'a', 'b', 'a']) }));
    expect(model.head.labels).to.deep.equal(['a', 'a (2)', 'b', 'a (3)']);
  });

  it('reads labels of sounds under their oldest name', async () => {
    const files = smallExport('audio', labels);
    const metadata = strToU8(JSON.stringify({ words: labels }));
    const { model } = await modelIn(zipOf({ ...files, 'metadata.json': metadata }));
    expect(model.head.labels).to.deep.equal(labels);
  });

  const refusals: readonly (readonly [string, () => Blob | File[], string, RegExp])[] = [
    [
      'without weights',
      () => listOf({ ...smallExport('2021', labels) }).slice(0, 2),
      'model-not-found',
      /no weights\.bin/,
    ],
    [
      'without metadata',
      () => listOf({ ...smallExport('2021', labels) }).filter(({ name }) => !/meta/.test(name)),
      'model-not-found',
      /no metadata\.json/,
    ],
    ['that is no zip', () => new File(['hello'], 'a.zip'), 'model-corrupt', /a\.zip.*not a zip/],
    [
      'with nothing of it',
      () => zipOf({ 'a.txt': strToU8('a') }),
      'model-unsupported',
      /model\.json/,
    ],
    [
      'with weights cut short',
      () => {
        const files = smallExport('2021', labels);
        return zipOf({ ...files, 'weights.bin': files['weights.bin'].subarray(4) });
      },
      'model-corrupt',
      /weights\.bin in my_model\.zip.*bytes/,
    ],
    [
      'with a number that is none',
      () => {
        const files = smallExport('2021', labels);
        new DataView(files['weights.bin'].buffer).setFloat32(40, NaN, true);
        return zipOf({ ...files });
      },
      'model-corrupt',
      /"conv\/kernel" holds what is no number/,
    ],
    [
      'with code in it',
      () => zipOf(changed('"class_name":"ReLU"', '"class_name":"Lambda"')),
      'model-unsupported',
      /model\.json in my_model\.zip.*"Lambda"/,
    ],
    [
      'with a layer that takes more than memory has',
      () => zipOf(changed('"filters":24', '"filters":4000')),
      'model-corrupt',
      /"last\/kernel" are 1 x 1 x 8 x 24/,
    ],
    [
      'that leads out of its folder',
      () => zipOf(changed('"weights.bin"', '"../../secret.bin"')),
      'model-corrupt',
      /list of weights/,
    ],
    [
      'whose labels do not fit',
      () => {
        const { 'metadata.json': metadata } = smallExport('2021', ['a', 'b']);
        return zipOf({ ...smallExport('2021', labels), 'metadata.json': metadata });
      },
      'model-corrupt',
      /names 2 labels and the model has 5/,
    ],
    [
      'that is a graph',
      () => zipOf(changed('{"modelTopology"', '{"format":"graph-model","modelTopology"')),
      'model-unsupported',
      /graph/,
    ],
    [
      'with two models',
      () => {
        const files = smallExport('2021', labels);
        return zipOf({ 'a/model.json': files['model.json'], 'b/model.json': files['model.json'] });
      },
      'model-unsupported',
      /several models \(a\/model\.json, b\/model\.json\)/,
    ],
  ];
  for (const [what, source, code, message] of refusals) {
    it(`refuses an export ${what}, and says so`, async () => {
      const failure = await failureOf(source());
      expect(failure.message).to.match(message);
      expect(failure.code).to.equal(code);
    });
  }

  it('reads the pictures of a project, with its labels in order', async () => {
    const manifest = { type: 'image', version: '2.4.7', appdata: { publishResults: {} } };
    const zip = zipOf(
      {
        'Zebra-!-0.jpg': strToU8('z0'),
        'Zebra-!-1.jpg': strToU8('z1'),
        'a-!-b-!-0.jpg': strToU8('a0'),
        'manifest.json': strToU8(JSON.stringify(manifest)),
      },
      'project.tm',
    );
    const project = await projectIn(zip);
    expect(project.modality).to.equal('image');
    expect(project.labels).to.deep.equal(['Zebra', 'a-!-b']);
    expect(project.examples.map(({ label }) => label)).to.deep.equal(['Zebra', 'Zebra', 'a-!-b']);
    expect(await (await project.examples[1]!.readMedia()).text()).to.equal('z1');
  });

  it('reads the sounds of a project, and where in a recording they are', async () => {
    const sample = (startTime: number, endTime: number) => ({
      frequencyFrames: [[-100]],
      blob: null,
      startTime,
      endTime,
      recordingDuration: 2.2,
      blobFilePath: 'sample-1.webm',
    });
    const inner = zipSync({
      'sample-1.webm': strToU8('webm'),
      'samples.json': strToU8(JSON.stringify([sample(1.1, 2.2), sample(0, 1.1)])),
    });
    const manifest = strToU8(JSON.stringify({ type: 'audio' }));
    const project = await projectIn(
      zipOf({ 'Clap.zip': inner, 'manifest.json': manifest }, 'a.tm'),
    );
    expect(project.modality).to.equal('audio');
    expect(project.examples.map(({ label, span }) => [label, span])).to.deep.equal([
      ['Clap', [0, 1.1]],
      ['Clap', [1.1, 2.2]],
    ]);
    expect(await (await project.examples[0]!.readMedia()).text()).to.equal('webm');
  });

  it('does not unpack a zip bomb', async () => {
    const zeros = new Uint8Array(130 * 2 ** 20);
    const manifest = strToU8(JSON.stringify({ type: 'audio' }));
    const names = ['Label 1.zip', 'Label 2.zip'];
    const bomb = Object.fromEntries(names.map((name) => [name, zeros]));
    const failure = await failureOf(zipOf({ ...bomb, 'manifest.json': manifest }, 'bomb.tm'));
    expect(failure.code).to.equal('model-corrupt');
    expect(failure.message).to.contain('bomb.tm');
    const model = await failureOf(
      zipOf({ ...smallExport('2021', labels), 'model.json': zeros.subarray(0, 9 * 2 ** 20) }),
    );
    expect(model.message).to.contain('model.json in my_model.zip');
    expect(model.message).to.contain('far too large');
  }).timeout(60_000);

  it('reports a project of an unknown kind', async () => {
    const zip = zipOf({ 'manifest.json': strToU8('{"type":"smell"}') }, 'a.tm');
    const failure = await failureOf(zip);
    expect(failure.code).to.equal('model-unsupported');
    expect(failure.message).to.contain('manifest.json in a.tm');
  });
});
