import axe from 'axe-core';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { openSite, type OpenSite } from './testing/open-site.ts';
import { pages } from './testing/pages.ts';

const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 320, height: 640 } };
const schemes = ['light', 'dark'];

describe('every page, wide and on a phone, light and dark', function () {
  this.timeout(60_000);
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const path of pages) {
    it(`${path} has nothing that axe objects to, and nothing that sticks out`, async () => {
      const page = await site.newPage(path);
      await page.evaluate(axe.source);
      for (const [size, viewport] of Object.entries(sizes)) {
        await page.setViewport(viewport);
        const sticksOut = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(sticksOut, `pixels wider than ${size}`).to.equal(0);
        expect(await fullButtons(page), `buttons too small for their words, ${size}`).to.be.empty;
        for (const scheme of schemes) {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
          expect(await violations(page), `${size}, ${scheme}`).to.deep.equal([]);
        }
      }
      await page.close();
    });
  }
});

/** The trainer's buttons whose words or marks reach beyond them. */
function fullButtons(page: Page): Promise<string[]> {
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

/** What axe objects to, with where. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  });
}
