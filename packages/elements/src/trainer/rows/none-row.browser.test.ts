import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import { classifier, clear, find, named, next, show, trainer } from '../../testing/page.ts';
import { drop, photo, photos } from '../../testing/photos.ts';
import type { TlClassifier } from '../../classifier/tl-classifier.ts';
import type { TlTrainer } from '../tl-trainer.ts';

/** The percents that an element shows, as numbers. */
const percentsOf = (element: TlTrainer | TlClassifier) =>
  [...element.renderRoot.querySelectorAll('.score')].map(({ textContent }) =>
    Number.parseInt(textContent, 10),
  );

/** Two labels and none of these make a hundred, for eyes and for screen readers. */
function expectHundred(element: TlTrainer | TlClassifier): void {
  const percents = percentsOf(element);
  expect(percents).to.have.length(3);
  expect(percents.reduce((a, b) => a + b)).to.equal(100);
  const meter = named(element, 'None of these');
  expect(meter.getAttribute('aria-valuenow')).to.equal(String(percents[2]));
}

describe('the row of none of these', () => {
  afterEach(clear);

  it('makes a hundred with the labels, in the trainer and in a classifier', async () => {
    await show(
      '<tl-trainer input="none" labels="Cup, Cat"></tl-trainer><tl-classifier></tl-classifier>',
    );
    expect(trainer().renderRoot.querySelector('.none-row')).to.equal(null);
    await trainer().addExamples('Cup', await photos('cup'));
    await trainer().addExamples('Cat', await photos('cat'));
    await trainer().train();
    for (const [picture, isUnknown] of [
      [await photo('cup', 1), false],
      [await photo('rocket', 1), true],
    ] as const) {
      const predicted = next(trainer(), 'tl-prediction');
      drop(find(trainer(), '.stage'), [picture]);
      await predicted;
      await trainer().updateComplete;
      expect(percentsOf(trainer())[2]! > 50, percentsOf(trainer()).join()).to.equal(isUnknown);
      expectHundred(trainer());
    }
    await classifier().load(await trainer().saveModel());
    await classifier().start();
    await next(classifier(), 'tl-prediction');
    await classifier().updateComplete;
    expectHundred(classifier());
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('is not there if nobody asks', async () => {
    await show('<tl-trainer input="none" labels="Cup, Cat" unknown="off"></tl-trainer>');
    await trainer().addExamples('Cup', await photos('cup'));
    await trainer().addExamples('Cat', await photos('cat'));
    await trainer().train();
    await trainer().updateComplete;
    expect(trainer().model!.head.unknown).not.to.equal(undefined);
    expect(trainer().renderRoot.querySelector('.none-row')).to.equal(null);
  });
});
