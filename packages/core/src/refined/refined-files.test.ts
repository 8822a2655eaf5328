import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Evaluation } from '../contracts/prediction.ts';
import type { Model } from '../contracts/model.ts';
import { readImportedFiles, isRefined } from '../files/imported-files.ts';
import { readModel } from '../files/read-model.ts';
import { readProject } from '../files/read-project.ts';
import { writeModel } from '../files/write-model.ts';
import { writeProject } from '../files/write-project.ts';
import { registerExtractor } from '../registry.ts';
import { failure } from '../testing/failure.ts';
import { sampleModel } from '../testing/sample-model.ts';
import { sampleProject } from '../testing/sample-project.ts';
import { randomTail } from '../tuning/testing-set.test.ts';
import { packTail } from './pack-tail.ts';
import { readRefined, refinedExtractor, refinedTail } from './refined-extractor.ts';

const heldBack: Evaluation = {
  accuracy: 0.9,
  low: 0.8,
  high: 0.95,
  perLabel: new Map([['Cup', { accuracy: 0.9, examples: 10, takes: 10 }]]),
  confusion: [[9]],
  labels: ['Cup'],
  logLoss: 0.3,
  calibrationError: 0.05,
  optimistic: false,
};
const { dim, ...shipped } = sampleModel().extractor;
const refined = refinedTail({ ...shipped, dim: dim / 2 }, packTail(randomTail()), {
  examples: 90,
  temperatureScale: 1.5,
  heldBack,
});
const { id } = refined.info;
const model: Model = { ...sampleModel(), extractor: refined.info, formatVersion: 2 };
const project = { ...sampleProject(1, model), extractor: refined.info };

type Packed = Record<string, Uint8Array>;

/** The files of the refined extractor in a model that `change` has been at. */
async function altered(change: (files: Packed) => void) {
  const files = unzipSync(new Uint8Array(await (await writeModel(model)).arrayBuffer()));
  change(files);
  return readImportedFiles(zipSync(files));
}

describe('a model or project of a refined extractor', () => {
  before(() => registerExtractor(refinedExtractor(refined)));

  it('contains its layers and its figures, and says that it needs a reader that knows them', async () => {
    for (const file of [await writeModel(model), await writeProject(project)]) {
      const files = await readImportedFiles(file);
      expect(isRefined(files)).equal(true);
      const plugin = await readRefined(files, id);
      expect(plugin.info).deep.equal(refined.info);
      expect(plugin.refined).deep.equal(refined);
      const packed = unzipSync(new Uint8Array(await file.arrayBuffer()));
      for (const name of ['model.json', 'project.json']) {
        const json = packed[name];
        if (json) expect(JSON.parse(strFromU8(json))).property('formatVersion', 2);
      }
    }
    expect((await readModel(await writeModel(model))).extractor).deep.equal(refined.info);
    expect((await readProject(await writeProject(project))).extractor).property('id', id);
    expect(isRefined(await readImportedFiles(await writeModel(sampleModel())))).equal(false);
  });

  it('is refused if its layers are damaged, or those of another model', async () => {
    const tail = 'imported/refined.bin';
    const info = 'imported/refined.json';
    const changes: ((files: Packed) => void)[] = [
      (files) => (files[tail]![100]! ^= 1),
      (files) => (files[tail] = files[tail]!.slice(1)),
      (files) => (files[info] = strToU8('{')),
      (files) => (files[info] = strToU8('{"id":"sample"}')),
      (files) => (files[tail] = new Uint8Array()),
    ];
    for (const change of changes) {
      const files = await altered(change);
      expect(await failure(readRefined(files, id))).property('code', 'model-corrupt');
    }
    const whole = await altered(() => {});
    expect(await failure(readRefined(whole, 'another'))).property('code', 'model-corrupt');
  });
});
