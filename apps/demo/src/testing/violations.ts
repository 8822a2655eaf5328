import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Of a window. */
export const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 320, height: 640 } };

/** What is wrong with a page as it is now, wide and on a phone, light and dark; wide and light afterwards. */
export async function flaws(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewport(viewport);
    const sticksOut = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (sticksOut !== 0) found.push(`${size}: ${sticksOut} pixels too wide`);
    for (const scheme of ['dark', 'light']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const each of await violations(page)) found.push(`${size}, ${scheme}: ${each}`);
    }
  }
  await page.setViewport(sizes.wide);
  return found;
}

/** The violations that axe finds on a page as it is now, with their places. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  });
}
