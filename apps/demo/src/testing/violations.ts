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
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const each of await violations(page, scheme)) found.push(`${size}, ${scheme}: ${each}`);
    }
  }
  await page.setViewport(sizes.wide);
  return found;
}

/** The violations that axe finds on a page as it is now, with their places. Where it is dark, only colors are others. */
async function violations(page: Page, scheme: 'dark' | 'light'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (scheme) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const ofColors = ['color-contrast', 'link-in-text-block'];
    const { violations } = await axe.run(
      scheme === 'dark' ? { runOnly: { type: 'rule', values: ofColors } } : {},
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, scheme);
}
