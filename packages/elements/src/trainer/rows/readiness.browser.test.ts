import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from '../../testing/axe.ts';
import { clear, eventually, find, inRow, named, next, show, trainer } from '../../testing/page.ts';
import { drop, photo, photos } from '../../testing/photos.ts';

const tuneName = 'How often Cup is recognized';
const slider = () => find(trainer(), '.readiness input', HTMLInputElement);

/** The share of Cup, of a picture that is dropped on the stage. */
async function shareOfCup(): Promise<number> {
  const predicted = next(trainer(), 'tl-prediction');
  drop(find(trainer(), '.stage'), [await photo('cat', 1)]);
  await predicted;
  return trainer().prediction!.scores.get('Cup')!;
}

describe('the slider of a label', () => {
  afterEach(clear);

  it('is there once there is a model, on request, and moves by keys', async () => {
    await show('<tl-trainer input="none" labels="Cup, Cat" unknown="off"></tl-trainer>');
    expect(trainer().renderRoot.querySelector('.tune')).to.equal(null);
    await trainer().addExamples('Cup', await photos('cup'));
    await trainer().addExamples('Cat', await photos('cat'));
    await trainer().train();
    await trainer().updateComplete;
    expect(trainer().renderRoot.querySelector('.readiness')).to.equal(null);
    const button = named(trainer(), tuneName);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await trainer().updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(slider().value).to.equal('0.5');
    await expectAccessible('light');
    await expectAccessible('dark');

    const before = await shareOfCup();
    slider().focus();
    for (let i = 0; i < 4; i++) await sendKeys({ press: 'ArrowRight' });
    await trainer().updateComplete;
    expect(trainer().model!.thresholds!.get('Cup')).to.be.closeTo(0.3, 1e-9);
    expect(slider().getAttribute('aria-valuetext')).to.equal('Often, 70\u202f%');
    expect(await shareOfCup()).to.be.above(before);

    trainer().undo();
    await trainer().updateComplete;
    expect(slider().value).to.equal('0.5');
    trainer().setThreshold('Cup', 0.9);
    await trainer().updateComplete;
    expect(slider().valueAsNumber).to.be.closeTo(0.1, 1e-9);
  });

  it('switches the label off and on again, by keys', async () => {
    await show('<tl-trainer input="none" labels="Cup, Cat, Rocket"></tl-trainer>');
    for (const [label, kind] of [
      ['Cup', 'cup'],
      ['Cat', 'cat'],
      ['Rocket', 'rocket'],
    ] as const)
      await trainer().addExamples(label, await photos(kind));
    await trainer().train();
    await trainer().updateComplete;
    named(trainer(), tuneName).focus();
    await sendKeys({ press: 'Enter' });
    await trainer().updateComplete;
    named(trainer(), 'Switch Cup off').focus();
    const learnt = () => trainer().model?.head.labels.join();
    await sendKeys({ press: 'Enter' });
    await eventually(() => learnt() === 'Cat,Rocket');
    await trainer().updateComplete;
    expect(inRow('Cup', '.off').textContent).to.contain('Switched off');
    expect(trainer().examples).to.have.length(12);
    await expectAccessible('light');
    await expectAccessible('dark');
    expect(trainer().shadowRoot!.activeElement?.textContent.trim()).to.equal('Switch Cup on');
    await sendKeys({ press: 'Enter' });
    await eventually(() => learnt() === 'Cup,Cat,Rocket');
    await trainer().updateComplete;
    expect(trainer().renderRoot.querySelector('.off')).to.equal(null);
  });
});
