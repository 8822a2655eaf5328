import type { ElementHandle, Page } from 'puppeteer-core';

/** The control that a screen reader calls so, wherever it is, once it is there. */
export async function named(page: Page, role: string, name: string): Promise<ElementHandle> {
  const handle = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
  if (!handle) throw new Error(`There is no ${role} called ${name}.`);
  return handle;
}

/** The middle of a control, in pixels of the window, scrolled into view. */
export async function middleOf(handle: ElementHandle): Promise<{ x: number; y: number }> {
  // At once: the page's own way of scrolling would still be under way at the click.
  await handle.evaluate((element) =>
    element.scrollIntoView({ block: 'center', behavior: 'instant' }),
  );
  return handle.clickablePoint();
}
