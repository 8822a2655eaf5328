import { calmCamera } from '@tl-elements/tools/calm-camera';
import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { serve, type Site } from '../../serve.mjs';
import { browsersOwnHost, callWitness, type Witness } from './witness.ts';

/** The built site in a browser whose camera plays a film, with a witness to its requests. */
export interface OpenSite {
  /** Of this site alone: nothing is stored in it. */
  readonly context: BrowserContext;
  readonly witness: Witness;
  /** Without a slash at its end. */
  readonly origin: string;
  /** A new page at a path of the site, or at a whole address. */
  newPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Only what hangs waits so long, ms. */
const longestWait = 180_000;

/** Chromium's own requests to its makers go nowhere, or to a host that the witness passes over. */
const ownRequests = [
  '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter',
  `--gaia-url=http://${browsersOwnHost}`,
  `--google-apis-url=http://${browsersOwnHost}`,
];

interface Running {
  readonly devices: string;
  readonly browser: Browser;
  readonly site: Site;
  readonly witness: Witness;
}

/** What the files of tests have one after the other, unless they need other devices: it ends with the process. */
let running: Running | undefined;

/** A camera and a microphone that play the project's films. */
const filmDevices = [...new Set([...cameraSwitches, ...microphoneSwitches])];

/**
 * Serves the site to a browser that has stored nothing.
 *
 * @param devices switches that give it a camera or a microphone.
 * @param framesPerSecond of the camera. Each is extracted; ten give a test twenty answers while the film shows a subject.
 */
export async function openSite(
  devices: readonly string[] = filmDevices,
  framesPerSecond = 10,
): Promise<OpenSite> {
  const { browser, site, witness } = await runningWith(devices);
  witness.forget();
  const context = await browser.createBrowserContext();
  return {
    context,
    witness,
    origin: new URL(site.address).origin,
    async newPage(path) {
      const page = await context.newPage();
      page.setDefaultTimeout(longestWait);
      await page.setViewport({ width: 1280, height: 900 });
      // A test waits for what happens; a failure on the page is the reason it does not.
      page.on('pageerror', (error) => console.error(`On ${path}:`, error));
      page.on('console', (message) => {
        if (message.type() === 'error') console.error(`On ${path}:`, message.text());
      });
      await page.evaluateOnNewDocument(() => {
        document.addEventListener('tl-error', (event) =>
          console.error((event as HTMLElementEventMap['tl-error']).detail.error.message),
        );
      });
      // The tests' TypeScript is compiled with names kept, which calls this in functions sent to a page.
      await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
      await calmCamera(page, framesPerSecond);
      await page.goto(new URL(path, site.address).href, { waitUntil: 'load' });
      return page;
    },
    close: () => context.close(),
  };
}

async function runningWith(devices: readonly string[]): Promise<Running> {
  const wanted = devices.join(' ');
  if (running?.devices === wanted) return running;
  await running?.browser.close();
  await Promise.all([running?.site.close(), running?.witness.close()]);
  const [site, witness] = await Promise.all([serve(), callWitness()]);
  const browser = await launchBrowser([...devices, ...witness.switches, ...ownRequests]);
  running = { devices: wanted, browser, site, witness };
  return running;
}
