import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clear, eventually, examplesOf, inRow, show, trainer } from '../../testing/page.ts';

const root = () => trainer().renderRoot as ShadowRoot;
const focused = () => root().activeElement as HTMLElement | null;
const nameOf = (element: HTMLElement) =>
  element.getAttribute('aria-label') ?? element.innerText.trim().replace(/\s+/g, ' ');

async function press(key: string, held?: string): Promise<void> {
  if (held) await sendKeys({ down: held });
  await sendKeys({ press: key });
  if (held) await sendKeys({ up: held });
  await trainer().updateComplete;
}

/** Whoever can see knows where the keys go: nothing covers the middle of what has the focus. */
function expectSeen(element: HTMLElement): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const inFront = root().elementFromPoint(left + width / 2, top + height / 2);
  const isSeen = inFront !== null && (element.contains(inFront) || inFront.contains(element));
  expect(isSeen, `${nameOf(element)} is behind ${inFront?.outerHTML.slice(0, 80)}`).to.equal(true);
}

/** Goes on from stop to stop until one is called that. */
async function tabTo(name: string, held?: 'Shift'): Promise<HTMLElement> {
  const passed: string[] = [];
  while (passed.length < 60) {
    await press('Tab', held);
    const element = focused();
    if (!element) continue;
    expectSeen(element);
    if (nameOf(element) === name) return element;
    passed.push(nameOf(element));
  }
  throw new Error(`No way leads to "${name}", only to ${passed.join(', ')}.`);
}

/** Teaches the label whose button has the focus, until it has three examples. */
async function teachThree(label: string): Promise<void> {
  await sendKeys({ down: ' ' });
  await examplesOf(label, 3);
  await sendKeys({ up: ' ' });
  await eventually(() => !trainer().matches(':state(recording)'));
}

for (const width of [1280, 375]) {
  describe(`somebody who uses keys alone, ${width} px wide`, () => {
    before(() => show('<tl-trainer></tl-trainer>', width));
    after(clear);

    it('starts the camera, names and teaches two labels', async () => {
      await tabTo('Start camera');
      await press('Enter');
      await eventually(() => trainer().state === 'running');
      for (const [index, label] of ['Cup', 'Cat'].entries()) {
        const field = inRow(trainer().labels[index]!, '.name', HTMLInputElement);
        await tabTo(nameOf(field), index === 0 ? 'Shift' : undefined);
        expect(focused()).to.equal(field);
        await sendKeys({ type: label });
        await press('Enter');
        expect(trainer().labels[index]).to.equal(label);
        await tabTo(`Hold to teach ${label}`);
        await teachThree(label);
      }
      // What was recorded is all there.
      await trainer().train();
    });

    it('looks at an example, moves on to the next, removes it, and takes it back', async () => {
      const thumbnail = await tabTo(`Example ${exampleCount('Cat')} of Cat`);
      await press('Enter');
      await eventually(() => root().querySelector('.opened .original img') !== null);
      await press('ArrowRight');
      expect(focused()).not.to.equal(thumbnail);
      const count = exampleCount('Cat');
      await press('Delete');
      expect(exampleCount('Cat')).to.equal(count - 1);
      await press('Escape');
      await eventually(() => root().querySelector('.opened') === null);
      await press('z', 'Control');
      expect(exampleCount('Cat')).to.equal(count);
    });

    it('opens and closes "Use it", and stops the camera', async () => {
      await tabTo('Use it');
      await press('Enter');
      await eventually(() => root().querySelector('#use-it') !== null);
      await tabTo('Copy');
      await press('Escape');
      expect(nameOf(focused()!)).to.equal('Use it');
      await tabTo('Stop camera', 'Shift');
      await press('Enter');
      await eventually(() => trainer().state === 'ready');
      expect(nameOf(focused()!)).to.equal('Start camera');
    });
  });
}

const exampleCount = (label: string) =>
  trainer().examples.filter((example) => example.label === label).length;
