import { filmSwitches, openPage } from '../../tools/page.mjs';
import { expect } from 'chai';

describe('a device that runs out of memory', () => {
  it('shows a message in place of the picture', async () => {
    const { page, close } = await openPage({
      html: '<tl-trainer labels="A, B"></tl-trainer>',
      // WebAssembly gets 32 MB: the network finds its place in them, what it computes with does not.
      switches: [...filmSwitches, '--js-flags=--wasm-max-mem-pages=512'],
    });
    try {
      const message = await page.evaluate(async () => {
        await customElements.whenDefined('tl-trainer');
        const trainer = document.querySelector('tl-trainer')!;
        const failure = new Promise<Error>((resolve) =>
          trainer.addEventListener('tl-error', ({ detail }) => resolve(detail.error)),
        );
        await trainer.start().catch(() => {});
        const { code } = (await failure) as Error & { code?: string };
        await trainer.updateComplete;
        const alert = trainer.renderRoot.querySelector('[role=alert]');
        const words = [...(alert?.children ?? [])].map((child) => child.textContent.trim());
        return [trainer.state, code, ...words].join(' | ');
      });
      expect(message).to.equal(
        'error | out-of-memory | This device ran out of memory. | ' +
          'Close other tabs and reload the page. | Try again',
      );
    } finally {
      await close();
    }
  });
});
