import { calmCamera } from '@tl-elements/tools/calm-camera';
import { readFileSync } from 'node:fs';

const still = (name) => readFileSync(new URL(`../../tools/fixtures/stills/${name}`, import.meta.url), 'base64'); // oxfmt-ignore

/** Photos of what the film shows. */
const photos = {
  Cup: ['cup-1.jpg', 'cup-2.jpg', 'cup-3.jpg'].map(still),
  Cat: ['cat-1.jpg', 'cat-2.jpg', 'cat-3.jpg'].map(still),
};

/**
 * Uses a page as its visitor does: teaches its trainer, shows it the film and waits until the page has
 * named what is in it.
 *
 * @param own a page of the caller, which stays open.
 * @returns what the page says, and its errors.
 */
export async function teach(browser, url, own = null) {
  const page = own ?? (await browser.newPage());
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await calmCamera(page);
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('tl-trainer, cups-and-cats'));
  await page.evaluate(async (photosOf) => {
    await customElements.whenDefined('tl-trainer');
    const root = document.querySelector('cups-and-cats')?.shadowRoot ?? document;
    const trainer = root.querySelector('tl-trainer');
    await trainer.updateComplete;
    for (const [label, texts] of Object.entries(photosOf)) {
      const files = texts.map((text) => {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        return new File([bytes], `${label}.jpg`, { type: 'image/jpeg' });
      });
      await trainer.addExamples(label, files);
    }
    await trainer.train();
    await trainer.start();
  }, photos);
  const said = await page.waitForFunction(() => {
    const root = document.querySelector('cups-and-cats')?.shadowRoot ?? document;
    const { textContent } = root.querySelector('output');
    return textContent === 'nothing yet' ? null : textContent;
  });
  const answer = { said: await said.jsonValue(), errors };
  if (!own) await page.close();
  return answer;
}
