import { asyncDispose, findExtractor, type SoundFrame } from '@tl-elements/core/base';
import { predictHead } from '@tl-elements/core/head';
import { expect } from 'chai';
import { zipSync } from 'fflate';
import { smallExport, zipOf } from '../../../teachable-machine/src/testing/small-export.ts';
import { expectAccessible } from '../testing/axe.ts';
import { classifier, clear, find, next, show } from '../testing/page.ts';
import { photo } from '../testing/photos.ts';

const folder = '/packages/teachable-machine/fixtures/my_model/';
const names = ['model.json', 'metadata.json', 'weights.bin'];
const labels = ['Cup', '김밥', '<b>Cat</b>'];

async function files(): Promise<File[]> {
  return Promise.all(
    names.map(async (name) => new File([await (await fetch(folder + name)).blob()], name)),
  );
}

async function zip(): Promise<File> {
  const entries = await Promise.all(
    (await files()).map(async (file) => [
      `my_model/${file.name}`,
      new Uint8Array(await file.arrayBuffer()),
    ]),
  );
  const bytes = zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
  return new File([bytes], 'converted_tfjs.zip');
}

async function failureOf(loading: Promise<unknown>): Promise<unknown> {
  return loading.then(
    () => null,
    (error: unknown) => error,
  );
}

async function scoresOf(kind: Parameters<typeof photo>[0]): Promise<readonly number[]> {
  const prediction = await classifier().classify(await photo(kind, 1));
  expect([...prediction.scores.keys()]).to.deep.equal(labels);
  return [...prediction.scores.values()];
}

describe('a classifier of a Teachable Machine model', () => {
  afterEach(clear);

  const addresses = [folder, folder.slice(0, -1), `${folder}model.json`];
  for (const src of addresses) {
    it(`needs only ${src}`, async () => {
      await show(`<tl-classifier src="${src}" input="none"></tl-classifier>`);
      await classifier().ready;
      const scores = await scoresOf('cup');
      expect(scores.reduce((sum, score) => sum + score, 0)).to.be.closeTo(1, 1e-6);
    });
  }

  it('gives the same scores from an address, a zip and files', async () => {
    await show('<tl-classifier input="none"></tl-classifier>');
    const all: (readonly number[])[] = [];
    for (const source of [folder, await zip(), await files(), [await zip()]]) {
      await classifier().load(source);
      all.push(await scoresOf('cat'));
    }
    for (const scores of all) expect(scores).to.deep.equal(all[0]);
  });

  it('shows labels as text, and no warning', async () => {
    await show(`<tl-classifier src="${folder}" input="none"></tl-classifier>`);
    await classifier().ready;
    await classifier().updateComplete;
    const shown = [...classifier().renderRoot.querySelectorAll('.name')];
    expect(shown.map((each) => each.textContent)).to.deep.equal(labels);
    expect(classifier().renderRoot.querySelector('.name b')).to.equal(null);
    expect(classifier().renderRoot.querySelector('[part=doubt]')).to.equal(null);
    await expectAccessible();
  });

  it('runs with the camera', async () => {
    await show(`<tl-classifier src="${folder}" autostart></tl-classifier>`);
    const { scores } = await next(classifier(), 'tl-prediction');
    expect([...scores.keys()]).to.deep.equal(labels);
    expect(classifier().model?.preprocessing.mirrorCamera).to.equal(true);
  });

  it('warns about a pose model, and runs it', async () => {
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(zipOf({ ...smallExport('pose', ['up', 'down']) }));
    const { scores } = await classifier().classify(await photo('cat', 1));
    expect([...scores.keys()]).to.deep.equal(['up', 'down']);
    await classifier().updateComplete;
    expect(find(classifier(), '[part=doubt]').textContent).to.contain('may differ');
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('classifies sounds with an audio model', async () => {
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(zipOf({ ...smallExport('audio', ['clap', 'Background Noise']) }));
    const pcm = Float32Array.from({ length: 16_000 }, (_, i) => Math.sin(i * i * 1e-4) / 2);
    const { scores, nothing } = await classifier().classify({ pcm, sampleRate: 16_000 });
    expect(nothing).to.equal(null);
    expect([...scores.keys()]).to.deep.equal(['clap', 'Background Noise']);
    expect([...scores.values()].reduce((sum, score) => sum + score, 0)).to.be.closeTo(1, 1e-6);
  });

  it('gives an audio model 44.1 kHz, with everything above 8 kHz', async () => {
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(zipOf({ ...smallExport('audio', ['clap', 'Background Noise']) }));
    const { extractor: info, head } = classifier().model!;
    expect(info.input).to.deep.equal({ sampleRate: 44_100, seconds: 1 });
    const pcm = Float32Array.from({ length: 44_100 }, (_, i) => {
      return Math.sin((2 * Math.PI * 12_000 * i) / 44_100) / 2;
    });
    const frame: SoundFrame = { pcm, sampleRate: 44_100, at: 0 };
    const { signal } = new AbortController();
    const weights = new URL('/', location.href);
    const extractor = await findExtractor(info.id).load({ weights, signal });
    const extraction = await extractor.extract(frame, signal);
    await extractor[asyncDispose]();
    const wanted = predictHead(head, extraction!.features, { unknown: 'off' }).scores;
    const { scores } = await classifier().classify({ pcm, sampleRate: 44_100 });
    [...scores.values()].forEach((score, i) => expect(score).to.be.closeTo(wanted[i]!, 1e-6));
  });

  it('says which file is missing', async () => {
    await show('<tl-classifier></tl-classifier>');
    const [model, metadata] = await files();
    const failure = await failureOf(classifier().load([model!, metadata!]));
    expect(failure).to.have.property('code', 'model-not-found');
    expect(failure).to.have.property('message').that.contains('weights.bin');
    await classifier().updateComplete;
    expect(find(classifier(), '[role=alert]').textContent).to.contain('weights.bin');
  });

  it('reports the address without a model', async () => {
    await show('<tl-classifier></tl-classifier>');
    const failure = await failureOf(classifier().load('/packages/elements/src/'));
    expect(failure).to.have.property('code', 'model-not-found');
    expect(failure).to.have.property('message').that.contains('/packages/elements/src/model.json');
  });

  it('reports that a project without a model is no model', async () => {
    await show('<tl-classifier></tl-classifier>');
    const manifest = new TextEncoder().encode('{"type":"image"}');
    const project = zipSync({ 'Cup-!-0.jpg': new Uint8Array(4), 'manifest.json': manifest });
    const file = new File([project], 'project.tm');
    const failure = await failureOf(classifier().load(file));
    expect(failure).to.have.property('code', 'model-unsupported');
    expect(failure).to.have.property('message').that.contains('project.tm');
  });
});
