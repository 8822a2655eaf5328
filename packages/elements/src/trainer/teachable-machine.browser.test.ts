import { ModalityMismatch } from '@tl-elements/core/trainer';
import { encodeSound } from '@tl-elements/sources';
import { expect } from 'chai';
import { zipSync } from 'fflate';
import { smallExport, zipOf } from '../../../teachable-machine/src/testing/small-export.ts';
import { expectAccessible } from '../testing/axe.ts';
import {
  classifier,
  clear,
  click,
  find,
  named,
  next,
  showAsItIs as show,
  trainer,
} from '../testing/page.ts';
import { drop, photo, photos } from '../testing/photos.ts';

const folder = '/packages/teachable-machine/fixtures/my_model/';

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function projectOf(entries: Readonly<Record<string, Uint8Array>>): File {
  return new File([zipSync(entries)], 'project.tm');
}

/** A project as Teachable Machine saves it: pictures by label, and nothing else. */
async function pictureProject(): Promise<File> {
  const entries: Record<string, Uint8Array> = {};
  for (const [label, kind] of [
    ['Mug <b>', 'cup'],
    ['김밥', 'cat'],
  ] as const) {
    for (const [index, each] of (await photos(kind, [1, 2, 3])).entries()) {
      entries[`${label}-!-${index}.jpg`] = await bytesOf(each);
    }
  }
  return projectOf({ ...entries, 'manifest.json': json({ type: 'image', version: '2.4.7' }) });
}

/** A second of a tone, as an input. */
function toneOf(hz: number): { readonly pcm: Float32Array; readonly sampleRate: number } {
  const sampleRate = 44_100;
  const pcm = Float32Array.from(
    { length: sampleRate },
    (_, i) => Math.sin((2 * Math.PI * hz * i) / sampleRate) * (i % 9000 < 5000 ? 0.6 : 0.2),
  );
  return { pcm, sampleRate };
}

/** Two seconds of a tone, as a recording of two examples. */
async function soundsOf(hz: number): Promise<Uint8Array> {
  const pcm = Float32Array.from(
    { length: 36_000 },
    (_, i) => Math.sin((2 * Math.PI * hz * i) / 16_000) * (i % 8000 < 4000 ? 0.6 : 0.2),
  );
  const sample = (startTime: number, endTime: number) => ({
    startTime,
    endTime,
    frequencyFrames: [],
    blobFilePath: 'sample-1.webm',
  });
  return zipSync({
    'sample-1.webm': await bytesOf(encodeSound(pcm, 16_000)),
    'samples.json': json([sample(1.1, 2.2), sample(0, 1.1)]),
  });
}

describe('a trainer that opens files of Teachable Machine', () => {
  afterEach(clear);

  it('learns from the pictures of a project', async () => {
    await show('<tl-trainer input="none"></tl-trainer>');
    await trainer().open(await pictureProject());
    expect(trainer().labels).to.deep.equal(['Mug <b>', '김밥']);
    expect(trainer().examples).to.have.length(6);
    await trainer().train();
    expect((await trainer().classify(await photo('cat', 4))).label).to.equal('김밥');
    expect((await trainer().saveModel()).size).to.be.above(1000);
  });

  it('restores the former project by undo', async () => {
    await show('<tl-trainer labels="Mine" input="none"></tl-trainer>');
    await trainer().addExamples('Mine', await photos('cup', [1]));
    await trainer().open(await pictureProject());
    expect(trainer().undo()).to.equal(true);
    expect(trainer().labels).to.deep.equal(['Mine']);
    expect(trainer().examples).to.have.length(1);
  });

  it('learns from the sounds of a project', async () => {
    await show('<tl-trainer modality="audio" input="none"></tl-trainer>');
    await trainer().open(
      projectOf({
        'Low.zip': await soundsOf(300),
        'High.zip': await soundsOf(2000),
        'manifest.json': json({ type: 'audio' }),
      }),
    );
    expect(trainer().labels).to.deep.equal(['Low', 'High']);
    expect(trainer().examples.map(({ label }) => label)).to.deep.equal([
      'Low',
      'Low',
      'High',
      'High',
    ]);
    const [first, second, third] = trainer().examples;
    expect(first!.take).to.equal(second!.take);
    expect(first!.take).not.to.equal(third!.take);
  });

  it('reports a project of another modality, and keeps its own', async () => {
    await show('<tl-trainer labels="Mine" input="none"></tl-trainer>');
    const failure: unknown = await trainer()
      .open(projectOf({ 'Low.zip': await soundsOf(300), 'manifest.json': json({ type: 'audio' }) }))
      .catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'extractor-mismatch');
    expect(trainer().labels).to.deep.equal(['Mine']);
  });

  it('extends a model: its labels, new ones, and its own network', async () => {
    await show('<tl-trainer input="none"></tl-trainer>');
    await trainer().open(folder);
    expect(trainer().labels).to.deep.equal(['Cup', '김밥', '<b>Cat</b>']);
    expect(trainer().extractor).to.match(/^teachable-machine-image-/);
    const before = await trainer().classify(await photo('cup', 4));
    expect([...before.scores.keys()]).to.deep.equal(trainer().labels);
    trainer().addLabel('Rocket');
    await trainer().addExamples('Cup', await photos('cup', [1, 2, 3]));
    await trainer().addExamples('Rocket', await photos('rocket', [1, 2, 3]));
    const model = await trainer().train();
    expect(model.extractor.id).to.equal(trainer().extractor);
    expect(model.extractor.dim).to.equal(24);
    expect(model.head.labels).to.include('Rocket');
    expect(() => trainer().embedCode())
      .to.throw()
      .with.property('code', 'model-unsupported');
    expect(trainer().embedCode({ kind: 'hosted' })).to.contain('src="model.tl.zip"');
    find(trainer(), '[part~=use-button]').click();
    await trainer().updateComplete;
    expect(find(trainer(), '#use-it code').textContent).to.contain('src="model.tl.zip"');
    await expectAccessible('light');
  });

  it('saves a model of sounds that was extended, in both formats, and its project', async () => {
    await show('<tl-trainer modality="audio" input="none"></tl-trainer>');
    await trainer().open(zipOf({ ...smallExport('audio', ['Background Noise', 'clap']) }));
    trainer().addLabel('whistle');
    await trainer().addExamples('whistle', [toneOf(2000), toneOf(2100), toneOf(2200)]);
    await trainer().train();
    const pcm = toneOf(2050);
    const said = await trainer().classify(pcm);
    const files = [
      await trainer().saveModel(),
      await trainer().saveModel('teachable-machine'),
      await trainer().saveProject(),
    ];
    for (const file of files) {
      await show('<tl-classifier input="none"></tl-classifier>');
      await classifier().load(new File([file], 'saved.zip'));
      const { scores } = await classifier().classify(pcm);
      expect([...scores.keys()]).to.deep.equal([...said.scores.keys()]);
      for (const [label, score] of said.scores) {
        expect(scores.get(label), label).to.be.closeTo(score, 1e-4);
      }
    }
    await show('<tl-trainer modality="audio" input="none"></tl-trainer>');
    await trainer().open(new File([files[2]!], 'project.tl.zip'));
    expect(trainer().labels).to.deep.equal(['Background Noise', 'clap', 'whistle']);
    expect(trainer().examples).to.have.length(3);
    expect(trainer().extractor).to.match(/^teachable-machine-audio-/);
    expect((await trainer().classify(pcm)).scores.size).to.equal(3);
  });

  it('says which trainer a project of postures is for', async () => {
    await show('<tl-trainer labels="Mine" input="none"></tl-trainer>');
    const entries = { 'Up-!-0.jpg': await bytesOf(await photo('cat', 1)) };
    const file = projectOf({ ...entries, 'manifest.json': json({ type: 'pose' }) });
    const failure: unknown = await trainer()
      .open(file)
      .catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(ModalityMismatch);
    expect(failure).to.include({ code: 'extractor-mismatch', modality: 'pose' });
    expect(trainer().labels).to.deep.equal(['Mine']);
  });

  it('offers to change to postures for a dropped project of postures', async () => {
    await show('<tl-trainer labels="Mine" input="none"></tl-trainer>');
    const entries = { 'Up-!-0.jpg': await bytesOf(await photo('cat', 1)) };
    drop(find(trainer(), '.stage'), [
      projectOf({ ...entries, 'manifest.json': json({ type: 'pose' }) }),
    ]);
    await next(trainer(), 'tl-error');
    await trainer().updateComplete;
    await expectAccessible();
    const failure = next(trainer(), 'tl-error');
    await click(named(trainer(), 'Open as postures'));
    expect(trainer().modality).to.equal('pose');
    // There is no person in it.
    expect((await failure).error).to.have.property('code', 'nothing-found');
  });

  it('says how many examples of a project it left out', async () => {
    await show('<tl-trainer input="none"></tl-trainer>');
    const file = projectOf({
      'Cup-!-0.jpg': await bytesOf(await photo('cup', 1)),
      'Cup-!-1.jpg': json('no picture'),
      'Cat-!-0.jpg': await bytesOf(await photo('cat', 1)),
      'notes.txt': json('hello'),
      'manifest.json': json({ type: 'image' }),
    });
    const dropped = await trainer().open(file);
    expect(dropped).to.deep.equal({ unsupported: 1, unreadable: 1, nothingFound: 0 });
    expect(trainer().examples).to.have.length(2);
  });

  it('stops opening when the signal aborts, and keeps its project', async () => {
    await show('<tl-trainer labels="Mine" input="none"></tl-trainer>');
    const stop = new AbortController();
    const opening = trainer().open(await pictureProject(), { signal: stop.signal });
    stop.abort();
    const failure: unknown = await opening.catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'aborted');
    expect(trainer().labels).to.deep.equal(['Mine']);
  });

  it('warns about a pose model as long as it uses it', async () => {
    await show('<tl-trainer modality="pose" input="none"></tl-trainer>');
    await trainer().open(zipOf({ ...smallExport('pose', ['up', 'down']) }));
    await trainer().updateComplete;
    expect(find(trainer(), '[part~=doubt]').textContent).to.contain('may differ');
    await expectAccessible('light');
    await expectAccessible('dark');
    // A label more leaves the others known by the model, and in doubt.
    trainer().addLabel('left');
    await trainer().updateComplete;
    find(trainer(), '[part~=doubt]');
    for (const label of ['up', 'down']) trainer().removeLabel(label);
    await trainer().updateComplete;
    expect(trainer().renderRoot.querySelector('[part~=doubt]')).to.equal(null);
  });

  it('re-extracts examples of an imported model with another network', async () => {
    await show('<tl-trainer input="none"></tl-trainer>');
    await trainer().open(folder);
    await trainer().addExamples('Cup', await photos('cup', [1, 2, 3]));
    await trainer().addExamples('김밥', await photos('cat', [1, 2, 3]));
    await trainer().train();
    const moved = next(
      trainer(),
      'tl-trained',
      ({ model }) => model.extractor.id === 'efficientnet-lite0',
    );
    trainer().extractor = null;
    await moved;
    const prediction = await trainer().classify(await photo('cat', 4));
    expect(prediction.label).to.equal('김밥');
    expect((await trainer().saveModel()).size).to.be.above(1000);
  });
});
