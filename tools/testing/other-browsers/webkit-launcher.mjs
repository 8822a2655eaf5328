import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';
import { inputsOf, openSession } from './webdriver.mjs';

/**
 * Starts WebKitGTK's small browser under a virtual screen, driven by its WebDriver server. Its
 * sessions keep nothing: each is a private window.
 *
 * @param paths what `findWebKit` found.
 * @returns the session's `call`, and `close`.
 */
export async function launchWebKit({ driver, browser, screen }) {
  const port = await freePort();
  // A group of processes of its own, so that all that it starts ends with it.
  const child = spawn(screen, ['-a', driver, `--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    // Its sandbox needs rights that containers don't give; the pages are our own.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const end = () => {
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', end);
  const call = await openSession(`http://127.0.0.1:${port}`, {
    'webkitgtk:browserOptions': { binary: browser, args: browserArguments },
    timeouts: { script: 600_000, pageLoad: 600_000 },
  });
  return {
    call,
    async close() {
      // One that hangs does not answer.
      await Promise.race([
        call('DELETE', '').catch(() => {}),
        pause(5000, undefined, { ref: false }),
      ]);
      end();
      process.off('exit', end);
    },
  };
}

const browserArguments = [
  '--automation',
  '--enable-media-stream=true',
  '--enable-mock-capture-devices=true',
  '--autoplay-policy=allow',
  // It does not say that it draws by software, as a machine without a graphics processor does: networks would be tried on it.
  '--enable-webgl=false',
];

/** The error of a file of tests during which WebKit itself crashed. */
export const crashMessage = 'WebKit crashed while it ran this file.';

/** WebKit for web-test-runner: a browser of its own for each file of tests, one at a time. */
export class WebKitLauncher {
  name = 'WebKit';
  /** The commands of the tests drive puppeteer's pages; `getPage` has what they use of those. */
  type = 'puppeteer';
  concurrency = 1;
  #paths;
  #browser = null;
  #activeSession = null;
  #url = '';
  #page = null;

  constructor(paths) {
    this.#paths = paths;
  }

  async startSession(sessionId, url) {
    this.#browser = await launchWebKit(this.#paths);
    const { call } = this.#browser;
    this.#activeSession = sessionId;
    this.#url = url;
    this.#page = { ...inputsOf(call), setViewport: (size) => setViewport(call, size) };
    await call('POST', '/url', { url });
  }

  getPage() {
    return this.#page;
  }

  isActive(sessionId) {
    return this.#activeSession === sessionId;
  }

  getBrowserUrl() {
    return this.#url;
  }

  async stopSession() {
    this.#activeSession = null;
    const { call, close } = this.#browser;
    const isAlive = await call('GET', '/url').then(
      () => true,
      () => false,
    );
    await close();
    if (!isAlive) throw new Error(crashMessage);
    return {};
  }

  startDebugSession() {
    throw new Error('There is no debugging in WebKit.');
  }
}

/** How often the page is asked whether it has its new size: one that never gets it stays as it is. */
const sizeChecks = 20;

/** Gives the page that size; the window's frame comes on top. */
async function setViewport(call, { width, height }) {
  const inner = () =>
    call('POST', '/execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
  const [innerWidth, innerHeight] = await inner();
  const outer = await call('GET', '/window/rect');
  await call('POST', '/window/rect', {
    width: width + outer.width - innerWidth,
    height: height + outer.height - innerHeight,
  });
  // The window follows later. It may not become as narrow as that.
  for (let checks = 0; checks < sizeChecks; checks++) {
    const [nowWidth, nowHeight] = await inner();
    if (nowWidth === width && nowHeight === height) return;
    await pause(50);
  }
}
