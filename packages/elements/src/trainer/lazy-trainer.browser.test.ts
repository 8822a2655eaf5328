import type { TlError } from '@tl-elements/core/base';
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { clear } from '../testing/page.ts';

/** The code of the error that `act` throws. */
function codeOf(act: () => unknown): string | null {
  try {
    act();
  } catch (error) {
    return (error as TlError).code;
  }
  return null;
}

const shownLabels = (trainer: HTMLElement) =>
  [...(trainer.shadowRoot?.querySelectorAll<HTMLInputElement>('.row input') ?? [])].map(
    ({ value }) => value,
  );

describe('a trainer whose code is still loading', () => {
  let trainer: HTMLElementTagNameMap['tl-trainer'];
  beforeEach(() => {
    trainer = document.createElement('tl-trainer');
    trainer.input = 'none';
  });
  afterEach(clear);

  it('has labels that can be edited', () => {
    trainer.labels = 'Cup, Cat';
    trainer.addLabel('Dog');
    trainer.renameLabel('Cat', 'Lion');
    trainer.removeLabel('Cup');
    expect(trainer.labels).to.deep.equal(['Lion', 'Dog']);
    expect(codeOf(() => trainer.addLabel('Dog'))).to.equal('label-exists');
    expect(codeOf(() => trainer.removeLabel('Cup'))).to.equal('label-unknown');
    expect(codeOf(() => trainer.addLabel(' '))).to.equal('input-empty');
    expect(codeOf(() => trainer.embedCode())).to.equal('model-missing');
  });

  it('has no examples, no model and nothing to undo', () => {
    expect([trainer.examples, trainer.model, trainer.prediction]).to.deep.equal([[], null, null]);
    expect([trainer.undo(), trainer.redo(), trainer.state]).to.deep.equal([false, false, 'idle']);
  });

  it('is as high as it will be', async () => {
    const root = document.documentElement;
    for (const [width, labels, font] of [
      [375, 'Cup, Cat', 16],
      [375, '1, 2, 3, 4, 5, 6, 7', 16],
      [600, 'Cup, Cat, Dog', 16],
      [1200, 'Cup, Cat, Dog', 16],
      // Wide enough that in no browser's font a line breaks.
      [700, 'Cup, Cat, Dog', 24],
      [1500, 'Cup, Cat, Dog', 24],
      [1280, '1, 2, 3, 4, 5, 6, 7', 16],
    ] as const) {
      root.style.fontSize = `${font}px`;
      await setViewport({ width, height: 900 });
      const element = document.createElement('tl-trainer');
      element.setAttribute('labels', labels);
      document.body.append(element);
      while (!element.shadowRoot?.querySelector('.waiting')) await Promise.resolve();
      const before = element.getBoundingClientRect().height;
      await element.updateComplete;
      expect(element.renderRoot.querySelector('.waiting')).to.equal(null);
      const { height } = element.getBoundingClientRect();
      expect(before, `${labels} at ${width} pixels, ${font}`).to.be.closeTo(height, 3);
      element.remove();
    }
    root.style.fontSize = '';
    await setViewport({ width: 1280, height: 720 });
  });

  it('takes the edits over, in a shadow root, too', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(trainer);
    trainer.setAttribute('labels', 'Cup, Cat');
    document.body.append(host);
    trainer.addLabel('Dog');
    expect(trainer.labels).to.include('Dog');
    await trainer.updateComplete;
    expect(shownLabels(trainer)).to.include('Dog');
    expect(shownLabels(trainer)).to.deep.equal([...trainer.labels]);
    host.remove();
  });

  it('begins with the labels of a page, and with none of its own beside those', async () => {
    trainer.addLabel('Cup');
    trainer.addLabel('Cat');
    document.body.append(trainer);
    await trainer.updateComplete;
    expect(trainer.labels).to.deep.equal(['Cup', 'Cat']);
    trainer.remove();
  });

  it('loads it for a method, without being on a page', async () => {
    const failure: unknown = await trainer.train().catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(Error).with.property('code', 'need-two-labels');
  });
});
