import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  classifier,
  clear,
  click,
  eventually,
  find,
  named,
  show,
  trainer,
} from '../../testing/page.ts';
import { overflowing } from '../../testing/overflowing.ts';
import { photos } from '../../testing/photos.ts';
import { languageFiles } from '../generated/language-files.generated.ts';
import { grammarOf } from './grammar.ts';

const languages = Object.keys(languageFiles);
type Host = ReturnType<typeof trainer> | ReturnType<typeof classifier>;

/** What the elements say on a button, in a language. */
async function wordsIn(language: string) {
  const files = languageFiles[language]!;
  const grammar = grammarOf(language);
  const { display } = await files.display();
  const { trainer } = await files.trainer();
  return { ...display(grammar), ...trainer(grammar) };
}

/** Shows an element in another language, and waits until it is there. */
async function speak(host: Host, language: string, word: string): Promise<void> {
  host.lang = language;
  await eventually(() => host.renderRoot.textContent.includes(word));
  await new Promise(requestAnimationFrame);
}

async function teachCupAndCat(): Promise<void> {
  trainer().labels = ['Cup', 'Cat'];
  await trainer().addExamples('Cup', await photos('cup', [1, 2]));
  await trainer().addExamples('Cat', await photos('cat', [1, 2]));
  await trainer().train();
}

describe('the languages, on a screen of 320 px', () => {
  afterEach(clear);
  after(() => setViewport({ width: 1280, height: 1200 }));

  it('fit in a trainer before it is started', async () => {
    await show('<tl-trainer lang="de"></tl-trainer>', 320);
    for (const language of languages) {
      const { of, addLabel } = await wordsIn(language);
      await speak(trainer(), language, addLabel);
      expect(trainer().renderRoot.textContent).to.contain(of.camera.start);
      expect(overflowing(trainer()), language).to.deep.equal([]);
    }
  });

  it('fit in a trainer for movements before it is started', async () => {
    await show('<tl-trainer modality="pose" motion lang="de"></tl-trainer>', 320);
    for (const language of languages) {
      await speak(trainer(), language, (await wordsIn(language)).addLabel);
      expect(overflowing(trainer()), language).to.deep.equal([]);
    }
  });

  it('fit in a trainer with examples and with "Use it" open, and code runs from left to right', async () => {
    await show('<tl-trainer input="none"></tl-trainer>', 320);
    await teachCupAndCat();
    for (const panel of [null, 'Use it']) {
      trainer().lang = 'en';
      await eventually(() => trainer().renderRoot.textContent.includes('Use it'));
      if (panel) await click(named(trainer(), panel));
      for (const language of languages) {
        const { useIt, snippetHeading, direction } = await wordsIn(language);
        await speak(trainer(), language, panel ? snippetHeading : useIt);
        expect(overflowing(trainer()), language).to.deep.equal([]);
        expect(getComputedStyle(find(trainer(), '.list')).direction).to.equal(direction);
        if (panel) {
          const code = find(trainer(), '.snippet code');
          expect(getComputedStyle(code).direction).to.equal('ltr');
        }
      }
    }
  });

  it('fit in a classifier, before it is started and with a failure', async () => {
    await show('<tl-trainer input="none"></tl-trainer><tl-classifier></tl-classifier>', 320);
    await teachCupAndCat();
    classifier().model = trainer().model;
    for (const language of languages) {
      await speak(classifier(), language, (await wordsIn(language)).of.camera.start);
      expect(overflowing(classifier()), language).to.deep.equal([]);
      expect(find(classifier(), '.face').dir).to.equal((await wordsIn(language)).direction);
    }
    await show('<tl-classifier lang="de" src="/missing.tl.zip"></tl-classifier>', 320);
    for (const language of languages) {
      await speak(classifier(), language, (await wordsIn(language)).close);
      expect(overflowing(classifier()), language).to.deep.equal([]);
    }
  });
});
