import { openPage, type OpenPage } from '../../tools/page.mjs';
import { expect } from 'chai';
import { teachDrawn } from '../testing/drawn-pictures.ts';

/** The background of an element in the trainer; runs in the page. */
function backgroundOf(selector: string): string {
  const { renderRoot } = document.querySelector('tl-trainer')!;
  return getComputedStyle(renderRoot.querySelector(selector)!).backgroundColor;
}

describe('a trainer in forced colors', () => {
  let open: OpenPage;
  before(async () => {
    open = await openPage({ html: '<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>' });
    await open.page.waitForSelector('tl-trainer:defined');
    await open.page.evaluate(teachDrawn);
    const session = await open.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
  });
  after(() => open.close());

  const background = (selector: string) => open.page.evaluate(backgroundOf, selector);

  it('shows how far its bars are filled', async () => {
    expect(await background('.fill')).not.to.equal(await background('.bar'));
  });

  it('shows which of its buttons are pressed', async () => {
    expect(await background('.places [aria-pressed=true]')).not.to.equal(
      await background('.places [aria-pressed=false]'),
    );
  });
});
