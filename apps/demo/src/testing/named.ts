import type { ElementHandle, Page } from 'puppeteer-core';

const selectorOf = (role: string, name: string) => `::-p-aria([name="${name}"][role="${role}"])`;

/** Waits for the control with that accessible name, anywhere on the page. */
export async function named(page: Page, role: string, name: string): Promise<ElementHandle> {
  const handle = await page.waitForSelector(selectorOf(role, name));
  if (!handle) throw new Error(`There is no ${role} called ${name}.`);
  return handle;
}

/** Clicks the control with that accessible name, once it is enabled and stands still. */
export async function press(page: Page, role: string, name: string): Promise<void> {
  await page.locator(selectorOf(role, name)).setVisibility('visible').click();
}

/** The middle of a control, in pixels of the window, scrolled into view. */
export async function middleOf(handle: ElementHandle): Promise<{ x: number; y: number }> {
  // Without smooth scrolling, which would not be finished at the click.
  await handle.evaluate((element) =>
    element.scrollIntoView({ block: 'center', behavior: 'instant' }),
  );
  return handle.clickablePoint();
}
