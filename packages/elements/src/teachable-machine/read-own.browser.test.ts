import { registerExtractor } from '@tl-elements/core/base';
import { writeModel } from '@tl-elements/core/files';
import { openTeachableMachine } from '@tl-elements/teachable-machine';
import { expect } from 'chai';
import { smallExport, zipOf } from '../../../teachable-machine/src/testing/small-export.ts';
import { classifier, clear, show } from '../testing/page.ts';

const { signal } = new AbortController();

/** A model file of ours with the files of an export in it, on a page that cannot load its extractor otherwise. */
async function fileWith(model: Parameters<typeof zipOf>[0], imported = model): Promise<File> {
  const [own, other] = await Promise.all(
    [model, imported].map((files) => openTeachableMachine(zipOf({ ...files }), signal)),
  );
  if (own!.kind !== 'model' || other!.kind !== 'model') throw new Error('It is no model.');
  registerExtractor({
    info: own!.extractor.info,
    importedFiles: other!.extractor.importedFiles!,
    load: () =>
      Promise.reject(new Error('This stands in for a page that knows no such extractor.')),
  });
  return new File([await writeModel(own!.model)], 'model.tl.zip');
}

describe('a model file of ours on an imported network', () => {
  afterEach(clear);

  it('contains its network', async () => {
    const file = await fileWith({ ...smallExport('audio', ['clap', 'whistle'], 11) });
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(file);
    const pcm = Float32Array.from({ length: 44_100 }, (_, i) => Math.sin(i * i * 1e-5) / 2);
    const { scores } = await classifier().classify({ pcm, sampleRate: 44_100 });
    expect([...scores.keys()]).to.deep.equal(['clap', 'whistle']);
    expect([...scores.values()].reduce((sum, score) => sum + score, 0)).to.be.closeTo(1, 1e-6);
  });

  it('keeps its warning if the network may be another one', async () => {
    const file = await fileWith({ ...smallExport('pose', ['up', 'down'], 12) });
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(file);
    expect(classifier().model?.doubt).to.equal('other-network');
  });

  it("is refused if the network in it is another model's", async () => {
    const file = await fileWith(
      { ...smallExport('2021', ['a', 'b'], 13) },
      { ...smallExport('2021', ['a', 'b'], 14) },
    );
    await show('<tl-classifier input="none"></tl-classifier>');
    const failure: unknown = await classifier()
      .load(file)
      .catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'model-corrupt');
    expect(failure).to.have.property('message').that.contains('put together from two');
  });
});
