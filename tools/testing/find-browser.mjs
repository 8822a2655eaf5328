// Finds a Chromium for the browser tests: CHROME_PATH, an installed one, or one it may fetch.
import { existsSync } from 'node:fs';

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

/** Path of a browser, or null where none is installed. */
export function findBrowser() {
  const candidates = [process.env.CHROME_PATH, ...(installed[process.platform] ?? [])];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** The switches every test browser starts with: quiet, deterministic, and able to run as root. */
export const browserSwitches = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
