// Opens the built elements in a browser whose camera plays the project's film.
import { calmCamera } from '@tl-elements/tools/calm-camera';
import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';
import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { servePage } from './serve-page.mjs';

/** A camera and a microphone that play the project's films, lent to every page unasked. */
export const filmSwitches = [...new Set([...cameraSwitches, ...microphoneSwitches])];

/**
 * For `waitForSelector` into a shadow: it looks at each frame. Without it, it hears only of changes in the document
 * itself, and may wait for ever.
 */
export const whenVisible = { visible: true };

/**
 * Opens a browser, and a page whose body is `html`.
 *
 * @param viewport of the page.
 * @param switches the browser's, besides those of every test.
 * @param framesPerSecond of the camera. Each is extracted, and most tests need a handful.
 * @param served as `servePage` takes it.
 */
export async function openPage({
  viewport,
  switches = filmSwitches,
  framesPerSecond = 10,
  ...served
}) {
  const server = await servePage(served);
  // A browser without a graphics processor draws what moves sixty times a second, which takes much of a run.
  const still = ['--force-device-scale-factor=1', '--force-prefers-reduced-motion'];
  const browser = await launchBrowser([...switches, ...still]);
  const page = await browser.newPage();
  if (viewport) await page.setViewport(viewport);
  // The tests' TypeScript is compiled with names kept, which calls this in functions sent to a page.
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  await calmCamera(page, framesPerSecond);
  page.on('console', (message) => console.log('page:', message.text()));
  page.on('pageerror', (error) => console.log('page error:', error.message));
  await page.goto(server.address);
  return {
    browser,
    page,
    port: server.port,
    async show(other) {
      server.show(other);
      await page.goto(server.address);
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
