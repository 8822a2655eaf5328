// Finds a Chromium for the browser tests: CHROME_PATH, an installed one, or one fetched earlier.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of a downloaded browser. */
export const browserCache = fileURLToPath(
  new URL('../../node_modules/.cache/browsers', import.meta.url),
);

/** A file that contains the path of the downloaded browser. */
export const fetchedPathFile = `${browserCache}/executable-path`;

const installed = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** Everything about this machine that the choice of a browser depends on. */
const here = {
  platform: process.platform,
  chromePath: process.env.CHROME_PATH,
  fetchedPath: existsSync(fetchedPathFile) ? readFileSync(fetchedPathFile, 'utf8') : undefined,
  exists: existsSync,
  // Ubuntu puts a script in a browser's place that only says what to install. On Windows, asking
  // for the version opens a window, and such scripts do not exist.
  starts: (path) =>
    process.platform !== 'linux' ||
    spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0,
};

/**
 * Path of a browser, or null where there is none.
 *
 * @throws if CHROME_PATH names a file that does not exist, instead of using another browser.
 */
export function findBrowser({ platform, chromePath, fetchedPath, exists, starts } = here) {
  if (chromePath) {
    if (exists(chromePath)) return chromePath;
    throw new Error(`CHROME_PATH is ${chromePath}, but there is no such file.`);
  }
  const usable = (path) => exists(path) && starts(path);
  const candidates = [...(installed[platform] ?? []), ...(fetchedPath ? [fetchedPath] : [])];
  return candidates.find(usable) ?? null;
}

/**
 * The switches every test browser starts with: quiet and deterministic. On Linux without the
 * sandbox, which containers and some distributions forbid (the pages are our own), and with shared
 * memory in files, since a container's /dev/shm is small.
 */
export const browserSwitches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  // Two pages behind the address bar, which nobody sees: half of what a browser needs to start.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  ...(process.platform === 'linux' ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
];
