import { readFileSync } from 'node:fs';

const script = readFileSync(new URL('./calm-camera.js', import.meta.url), 'utf8');

/**
 * Gives a page of puppeteer a slow camera, from its next address on: each frame is extracted.
 *
 * @param framesPerSecond more than five for a test that counts answers.
 */
export async function calmCamera(page, framesPerSecond = 5) {
  await page.evaluateOnNewDocument(`globalThis.calmFramesPerSecond = ${framesPerSecond};${script}`);
}
