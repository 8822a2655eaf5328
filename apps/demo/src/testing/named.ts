import type { ElementHandle, Page } from 'puppeteer-core';

/** Waits for the control with that accessible name, anywhere on the page. */
export async function named(page: Page, role: string, name: string): Promise<ElementHandle> {
  const handle = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`);
  if (!handle) throw new Error(`There is no ${role} called ${name}.`);
  return handle;
}

/** The middle of a control, in pixels of the window, scrolled into view. */
export async function middleOf(handle: ElementHandle): Promise<{ x: number; y: number }> {
  // Without smooth scrolling, which would not be finished at the click.
  await handle.evaluate((element) =>
    element.scrollIntoView({ block: 'center', behavior: 'instant' }),
  );
  return handle.clickablePoint();
}
