import { expect } from 'chai';
import { notTaught, type DenseLayer, type Model } from '../contracts/model.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { TlError } from '../errors.ts';
import { predictHead } from '../head/predict-head.ts';
import { seededRandom } from '../head/seeded-random.ts';
import { bareModel, sampleModel } from '../testing/sample-model.ts';
import { writeModelText } from './model-text.ts';
import { readModel } from './read-model.ts';
import { writeModel, type WriteModelOptions } from './write-model.ts';

const written = async (model: Model, options?: WriteModelOptions) =>
  new Uint8Array(await (await writeModel(model, options)).arrayBuffer());

/** The failure of reading `bytes`, which has to be a named one. */
async function failureOf(bytes: Uint8Array): Promise<TlError> {
  try {
    await readModel(bytes);
  } catch (error) {
    expect(error).to.be.instanceOf(TlError);
    return error as TlError;
  }
  expect.fail('It was read.');
}

/** The file of the sample model with one place of its description, or its numbers, replaced. */
async function altered(path: string, value: unknown, bin = (bytes: Uint8Array) => bytes) {
  const files = unzipSync(await written(sampleModel()));
  const json = replaced(JSON.parse(strFromU8(files['model.json']!)), path.split('.'), value);
  return zipSync({
    'model.json': strToU8(JSON.stringify(json)),
    'head.bin': bin(files['head.bin']!),
  });
}

function replaced(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = structuredClone(json) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}

/** The centers of a detector are stored with 16 bits, so they are compared separately. */
function withoutCenters(model: Model): Model {
  const { unknown } = model.head;
  if (!unknown) return model;
  const subsets = unknown.subsets.map((subset) => ({ ...subset, centers: new Float32Array() }));
  return { ...model, head: { ...model.head, unknown: { ...unknown, subsets } } };
}

describe('the model file', () => {
  it('reads a model back unchanged, from a Blob, bytes or a buffer', async () => {
    const model = sampleModel();
    const blob = await writeModel(model);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    for (const source of [blob, bytes, bytes.buffer]) {
      const read = await readModel(source);
      expect(withoutCenters(read)).to.deep.equal(withoutCenters(model));
      read.head.unknown!.subsets.forEach(({ centers }, index) => {
        const wanted = model.head.unknown!.subsets[index]!.centers;
        expect(centers).to.have.lengthOf(wanted.length);
        centers.forEach((value, i) => expect(value).to.be.closeTo(wanted[i]!, 2 ** -12));
      });
    }
  });

  it('writes equal models as equal bytes', async () => {
    expect(await written(sampleModel())).to.deep.equal(await written(sampleModel()));
  });

  it('reads a file written by the first version', async () => {
    const golden = await readFile(new URL('./fixtures/first-version.tlmodel', import.meta.url));
    const read = await readModel(new Uint8Array(golden));
    expect(withoutCenters(read)).to.deep.equal(withoutCenters(sampleModel(7)));
  });

  it('stores the kind of head that the extractor needs, unless it is the default', async () => {
    const model = sampleModel(1);
    const extractor = { ...model.extractor, head: 'gaussian' as const };
    const read = await readModel(await writeModel({ ...model, extractor }));
    expect(read.extractor).deep.equal(extractor);
  });

  it('stores the head for sounds that have just begun, also as text', async () => {
    const model = sampleModel();
    const { labels, dim, layers, featureMean, unknown } = sampleModel(2).head;
    const onset = { labels, dim, layers, featureMean: featureMean!, unknown: unknown! };
    const withOnsets = { ...model, head: { ...model.head, onset } };
    const read = await readModel(await writeModel(withOnsets));
    expect(read.head.unknown!.thresholds).to.deep.equal(model.head.unknown!.thresholds);
    const ofText = await readModel(new TextEncoder().encode(writeModelText(withOnsets)));
    expect(read.head.onset!.layers).to.deep.equal(onset.layers);
    for (const { head } of [read, ofText]) {
      expect(head.onset!.labels).to.deep.equal(onset.labels);
      expect(head.onset!.unknown!.thresholds).to.deep.equal(onset.unknown.thresholds);
      head.onset!.unknown!.subsets.forEach(({ centers }, index) => {
        const wanted = onset.unknown.subsets[index]!.centers;
        centers.forEach((value, i) => expect(value).to.be.closeTo(wanted[i]!, 1 / 127));
      });
    }
  });

  it('stores that such a head knows what was not taught', async () => {
    const model = bareModel();
    const kernel = Float32Array.of(1, 0, 0, 0, 1, 0);
    const bias = Float32Array.of(0, 0, 1);
    const layer = {
      kind: 'dense',
      inputs: 2,
      units: 3,
      kernel,
      bias,
      activation: 'softmax',
    } as const;
    const onset = { labels: [...model.head.labels, notTaught], dim: 2, layers: [layer] };
    const read = await readModel(await writeModel({ ...model, head: { ...model.head, onset } }));
    expect(read.head.onset).to.deep.equal(onset);
  });

  it('stores a head without detector, report and bias', async () => {
    const model = bareModel();
    const read = await readModel(await writeModel(model));
    expect(read).to.deep.equal(model);
  });

  it('gives the same scores with weights of 16 bits, also for features with a large mean', async () => {
    const random = seededRandom(3);
    const dim = 64;
    const mean = Float32Array.from({ length: dim }, () => 40 + random());
    const kernel = Float32Array.from({ length: dim * 3 }, () => random() - 0.5);
    const bias = Float32Array.from({ length: 3 }, (_, c) => {
      return -mean.reduce((sum, value, j) => sum + value * kernel[j * 3 + c]!, 0);
    });
    const layer: DenseLayer = {
      kind: 'dense',
      inputs: dim,
      units: 3,
      kernel,
      bias,
      activation: 'softmax',
    };
    const bare = bareModel();
    const model: Model = {
      ...bare,
      extractor: { ...bare.extractor, dim },
      head: { labels: ['a', 'b', 'c'], dim, layers: [layer], featureMean: mean },
    };
    const read = await readModel(await writeModel(model, { precision: 'float16' }));
    expect((await writeModel(model, { precision: 'float16' })).size).to.be.lessThan(
      (await writeModel(model)).size,
    );
    const features = mean.map((value) => value + (random() - 0.5) / 4);
    const wanted = predictHead(model.head, features).scores;
    predictHead(read.head, features).scores.forEach((score, i) => {
      expect(score).to.be.closeTo(wanted[i]!, 1e-3);
    });
  });

  it('refuses a newer version, and says which', async () => {
    const error = await failureOf(await altered('formatVersion', 3));
    expect(error.code).to.equal('model-too-new');
    expect(error.message).to.contain('version 3');
  });

  const damages: [name: string, path: string, value: unknown, message: RegExp][] = [
    ['another format', 'format', 'tl-project', /does not describe a model/],
    ['a label twice', 'head.labels.1', 'Cup', /same name/],
    ['a label of nothing', 'head.labels.1', '', /label 2 has no name/],
    ['a label of spaces', 'head.labels.1', ' ', /label 2 has no name/],
    ['a label too few', 'head.labels', ['a', 'b', 'c'], /3 labels and scores 4/],
    ['a wrong type', 'head.labels', 'Cup', /head\.labels/],
    ['a layer that does not fit', 'head.layers.1.inputs', 4, /layer 2/],
    ['no softmax', 'head.layers.2.activation', 'linear', /no probabilities/],
    ['a huge layer', 'head.layers.0.units', 2 ** 30, /head\.layers\.0\.units/],
    ['a huge array', 'head.layers.0.centers.length', 2 ** 31, /30 belong/],
    ['an array elsewhere', 'head.layers.1.kernel.offset', 172, /not where it belongs/],
    ['a view outside', 'head.unknown.views.0.columns', [0, 7], /not there/],
    ['a view without mean', 'head.unknown.views.1.mean', null, /lacks/],
    ['odd centers', 'head.unknown.views.0.centers.length', 11, /centers of 6/],
    ['no number', 'head.unknown.thresholds.low', 'NaN', /thresholds\.low/],
    ['another extractor', 'extractor.dim', 7, /different models/],
    ['a crooked report', 'report.confusion.0', [1], /report/],
    ['no date', 'createdAt', 'yesterday', /createdAt/],
  ];
  for (const [name, path, value, message] of damages) {
    it(`says what is wrong: ${name}`, async () => {
      const error = await failureOf(await altered(path, value));
      expect(error.code).to.equal('model-corrupt');
      expect(error.message).to.match(message);
    });
  }

  it('refuses numbers that are not finite, and superfluous bytes', async () => {
    const infinite = await altered('formatVersion', 1, (bytes) => {
      const copy = bytes.slice();
      new DataView(copy.buffer).setFloat32(8, NaN, true);
      return copy;
    });
    expect((await failureOf(infinite)).message).to.match(/not finite/);
    const long = await altered('formatVersion', 1, (bytes) => Uint8Array.of(...bytes, 0));
    expect((await failureOf(long)).message).to.match(/longer/);
  });

  it('refuses a file that would unpack to more than a model, before unpacking it', async () => {
    const bomb = zipSync({
      'model.json': new Uint8Array(17 * 2 ** 20),
      'head.bin': new Uint8Array(),
    });
    expect(bomb.length).to.be.lessThan(100_000);
    expect((await failureOf(bomb)).message).to.match(/model\.json is far too large/);
  });

  it('checks the size that a zip states for a file', async () => {
    const bytes = zipSync({ 'model.json': new Uint8Array(2 ** 20), 'head.bin': new Uint8Array() });
    const view = new DataView(bytes.buffer);
    const end = bytes.length - 22;
    view.setUint32(view.getUint32(end + 16, true) + 24, 10, true);
    expect((await failureOf(bytes)).code).to.equal('model-corrupt');
  });

  it('reports a file that is missing, or that is not a model', async () => {
    expect((await failureOf(new Uint8Array())).message).to.match(/not a zip/);
    expect((await failureOf(strToU8('<!doctype html>'.repeat(20)))).message).to.match(/not a zip/);
    expect((await failureOf(zipSync({ 'a.txt': strToU8('hello') }))).message).to.match(
      /there is no "model.json" in it/,
    );
    const noJson = zipSync({ 'model.json': strToU8('{'), 'head.bin': new Uint8Array() });
    expect((await failureOf(noJson)).message).to.match(/not JSON/);
  });

  it('is refused when it is cut short anywhere', async () => {
    const bytes = await written(sampleModel());
    for (let length = 0; length < bytes.length; length += 7) {
      expect((await failureOf(bytes.subarray(0, length))).code).to.equal('model-corrupt');
    }
  });

  it('opens unchanged, or is refused, when it is damaged anywhere', async () => {
    const model = sampleModel();
    const bytes = await written(model);
    const right = await readModel(bytes);
    const random = seededRandom(11);
    const outcomes = { same: 0, refused: 0 };
    for (let i = 0; i < 800; i++) {
      const damaged = bytes.slice();
      for (let flips = 1 + Math.floor(random() * 3); flips > 0; flips--) {
        damaged[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
      }
      try {
        expect(await readModel(damaged)).to.deep.equal(right);
        outcomes.same++;
      } catch (error) {
        if (!(error instanceof TlError)) throw error;
        outcomes.refused++;
      }
    }
    // Some bits mean nothing: dates, versions, names in the local headers.
    expect(outcomes.refused).to.be.greaterThan(600);
    expect(outcomes.same).to.be.greaterThan(0);
  });

  it('opens, or is refused, with any number in its description replaced', async () => {
    const files = unzipSync(await written(sampleModel()));
    const text = strFromU8(files['model.json']!);
    const random = seededRandom(5);
    const numbers = [...text.matchAll(/-?\d+(\.\d+)?/g)];
    const replacements = ['-1', '0', '3', '1e9', '1e999', '0.5', 'null', '"x"', '[]', '4294967296'];
    for (let i = 0; i < 400; i++) {
      const match = numbers[Math.floor(random() * numbers.length)]!;
      const by = replacements[Math.floor(random() * replacements.length)]!;
      const json = text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
      const bytes = zipSync(
        { 'model.json': strToU8(json), 'head.bin': files['head.bin']! },
        { level: 1 },
      );
      try {
        const { head } = await readModel(bytes);
        predictHead(head, new Float32Array(head.dim));
      } catch (error) {
        if (!(error instanceof TlError)) throw error;
      }
    }
  });
});
