import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { openSite, type OpenSite } from './testing/open-site.ts';
import { pages } from './testing/pages.ts';
import { flaws, sizes } from './testing/violations.ts';

describe('every page, wide and on a phone, light and dark', () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const path of pages) {
    it(`${path} has no axe violations, and nothing overflows`, async () => {
      const page = await site.newPage(path);
      expect(await flaws(page)).to.deep.equal([]);
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewport(viewport);
        expect(await overfullButtons(page), `buttons too small for their text, ${size}`).to.be
          .empty;
      }
      await page.close();
    });
  }
});

/** The trainer's buttons whose text or icon overflows. */
function overfullButtons(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('tl-trainer')?.shadowRoot;
    return [...(root?.querySelectorAll('button') ?? [])]
      .filter((button) => {
        const { left, right } = button.getBoundingClientRect();
        return [...button.children].some((child) => {
          const box = child.getBoundingClientRect();
          return box.width > 1 && (box.left < left || box.right > right);
        });
      })
      .map((button) => button.textContent.trim());
  });
}
