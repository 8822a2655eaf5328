import { expect } from 'chai';
import type { TlClassifier } from '../classifier/tl-classifier.ts';
import type { TlTrainer } from '../trainer/tl-trainer.ts';
import { classifier, clear, next, show, trainer } from '../testing/page.ts';
import { photos } from '../testing/photos.ts';

/** What a framework may pass: what was left out, and values of the wrong kind. */
const values = [undefined, null, '', 'rubbish', '0.5', 42, NaN, true, {}, [], () => {}] as const;

/** The properties that a page may set. */
const shared = 'input autostart facing noMirror unknown overlap weightsBase lang'.split(' ');
const ofTrainer = [...shared, ...'modality project extractor mirrorCopies labels'.split(' ')];
const ofClassifier = [
  ...shared,
  ...'src trainer smoothing minConfidence top face model'.split(' '),
];

const namesOf = (element: TlTrainer) => [...element.labels];
const set = (element: HTMLElement, property: string, value: unknown) =>
  ((element as unknown as Record<string, unknown>)[property] = value);

describe('properties that a framework sets', () => {
  const faults: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    faults.push(String('reason' in event ? event.reason : event.error));
    event.preventDefault();
  };
  before(() => {
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
  });
  beforeEach(() => faults.splice(0));
  afterEach(clear);
  after(() => {
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
  });

  it('take labels as a string of names, or as an array', async () => {
    await show('<tl-trainer input="none"></tl-trainer>');
    set(trainer(), 'labels', 'Cup, Cat,');
    expect(namesOf(trainer())).to.deep.equal(['Cup', 'Cat']);
    set(trainer(), 'labels', ['Cat', ' Dog ', '', 7]);
    expect(namesOf(trainer())).to.deep.equal(['Cat', 'Dog', '7']);
    set(trainer(), 'labels', undefined);
    expect(namesOf(trainer())).to.deep.equal(['Cat', 'Dog', '7']);
  });

  it('leave renamed labels alone when the same names are set again, as each rendering does', async () => {
    await show('<tl-trainer input="none"></tl-trainer>');
    trainer().labels = ['Cup', 'Cat'];
    trainer().renameLabel('Cup', 'Mug');
    trainer().labels = ['Cup', 'Cat'];
    expect(namesOf(trainer())).to.deep.equal(['Mug', 'Cat']);
    trainer().labels = ['Mug', 'Dog'];
    expect(namesOf(trainer())).to.deep.equal(['Mug', 'Dog']);
  });

  it('say with an event what they can’t take', async () => {
    await show('<tl-trainer input="none" labels="Cup, Cat"></tl-trainer>');
    const failure = next(trainer(), 'tl-error');
    set(trainer(), 'labels', {});
    expect((await failure).error).to.include({ code: 'input-unreadable' });
    expect(namesOf(trainer())).to.deep.equal(['Cup', 'Cat']);
  });

  it('are taken up when they were set before the element was defined', async () => {
    await show('<tl-trainer input="none"></tl-trainer>');
    await trainer().addExamples('Label 1', await photos('cup', [1, 2]));
    await trainer().addExamples('Label 2', await photos('cat', [1, 2]));
    const model = await trainer().train();
    // What is made in a document without elements is defined when it comes into this one.
    const elsewhere = document.implementation.createHTMLDocument();
    const early = elsewhere.createElement('tl-trainer');
    const named = elsewhere.createElement('tl-classifier');
    Object.assign(early, { input: 'none', labels: ['Cup', 'Cat'] });
    Object.assign(named, { model, weightsBase: trainer().weightsBase });
    document.body.replaceChildren(early, named);
    await early.updateComplete;
    expect(namesOf(early)).to.deep.equal(['Cup', 'Cat']);
    await next(named, 'tl-ready');
    expect(named.model).to.equal(model);
  });

  it('mean what the attribute of that text means', async () => {
    await show('<tl-classifier smoothing="0.9" top="2"></tl-classifier>');
    const written = { smoothing: 0.2, minConfidence: 0.4, top: 3, autostart: true, noMirror: true };
    for (const [name, value] of Object.entries(written)) {
      set(classifier(), name, value === true ? '' : String(value));
    }
    expect(classifier()).to.include(written);
    const standard = {
      smoothing: 0.5,
      minConfidence: 0,
      top: null,
      autostart: false,
      face: 'bars',
    };
    for (const name of Object.keys(standard)) set(classifier(), name, undefined);
    expect(classifier()).to.include(standard);
  });

  for (const [html, names] of [
    ['<tl-trainer input="none" labels="Cup, Cat"></tl-trainer>', ofTrainer],
    ['<tl-classifier input="none"></tl-classifier>', ofClassifier],
  ] as const) {
    it(`never throw: ${html.split(' ')[0]}>`, async () => {
      for (const name of names) {
        await show(html);
        const element = document.body.firstElementChild as TlTrainer | TlClassifier;
        for (const value of values) {
          try {
            set(element, name, value);
            await element.updateComplete;
          } catch (error) {
            faults.push(`${name} = ${JSON.stringify(value)}: ${String(error)}`);
          }
        }
        element.remove();
      }
      expect(faults).to.deep.equal([]);
    });
  }
});
