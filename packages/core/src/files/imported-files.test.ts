import { expect } from 'chai';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { registerExtractor } from '../registry.ts';
import { sampleModel } from '../testing/sample-model.ts';
import { sampleProject } from '../testing/sample-project.ts';
import { readImportedFiles } from './imported-files.ts';
import { writeModelText } from './model-text.ts';
import { readModel } from './read-model.ts';
import { readProject } from './read-project.ts';
import { writeModel } from './write-model.ts';
import { writeProject } from './write-project.ts';

const id = 'imported-sample';
const files = new Map([
  ['model.json', new Blob(['{"modelTopology":{}}'])],
  ['parts/weights.bin', new Blob([new Uint8Array(2000).fill(7)])],
]);
const model = { ...sampleModel(), extractor: { ...sampleModel().extractor, id } };
const project = { ...sampleProject(1, model), extractor: model.extractor };

async function contentOf(blobs: ReadonlyMap<string, Blob>) {
  const entries = [...blobs].map(async ([name, blob]) => [name, await blob.text()] as const);
  return new Map(await Promise.all(entries));
}

describe('a model or project file of an imported extractor', () => {
  before(() =>
    registerExtractor({
      info: model.extractor,
      importedFiles: files,
      load: () => expect.fail('It was loaded.'),
    }),
  );

  it('contains the files that the extractor was imported from', async () => {
    const written = await writeModel(model);
    expect(await contentOf(await readImportedFiles(written))).to.deep.equal(await contentOf(files));
    expect((await readModel(written)).extractor.id).to.equal(id);

    const saved = await writeProject(project);
    expect(await contentOf(await readImportedFiles(saved))).to.deep.equal(await contentOf(files));
    expect((await readProject(saved)).examples).to.have.length(5);
  });

  it('contains none if pages have the extractor themselves', async () => {
    const own = sampleModel();
    expect(await readImportedFiles(await writeModel(own))).to.have.property('size', 0);
    expect(await readImportedFiles(strToU8(writeModelText(own)))).to.have.property('size', 0);
  });

  it('is refused if one of these files was altered', async () => {
    const bytes = new Uint8Array(await (await writeModel(model)).arrayBuffer());
    const at = bytes.findIndex((_, i) => bytes.subarray(i, i + 9).join('') === '777777777');
    bytes[at]! ^= 1;
    const failure: unknown = await readImportedFiles(bytes).catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'model-corrupt');
    expect(failure).to.have.property('message').that.contains('parts/weights.bin');
  });

  it('is refused if they would unpack to far more than any extractor has', async () => {
    const content = unzipSync(new Uint8Array(await (await writeModel(model)).arrayBuffer()));
    const bomb = zipSync({ ...content, 'imported/weights.bin': new Uint8Array(170 * 2 ** 20) });
    expect(bomb.length).to.be.below(2 ** 20);
    const failure: unknown = await readImportedFiles(bomb).catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'model-corrupt');
    expect(failure).to.have.property('message').that.contains('far too large');
  });

  it('stops being read when the signal aborts', async () => {
    const written = await writeModel(model);
    const failure: unknown = await readImportedFiles(written, {
      signal: AbortSignal.abort(),
    }).catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'aborted');
  });
});
