// Browsers besides Chromium that the tests use where they are installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return (
    names
      .flatMap((name) => folders.map((folder) => join(folder, name)))
      .find((path) => existsSync(path)) ?? null
  );
}

/**
 * Path of Firefox (FIREFOX_PATH, or an installed one), and of `pulseaudio` or null; null where there is
 * no Firefox, or no way for it to play sounds.
 */
export function findFirefox() {
  const browser = process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox');
  const soundServer = onPath('pulseaudio');
  const hasSound = process.platform !== 'linux' || existsSync('/dev/snd') || soundServer !== null;
  return browser && hasSound ? { browser, soundServer } : null;
}

/** Where Debian, Ubuntu and Fedora put WebKitGTK's small browser. */
const webKitBrowsers = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

/** Paths of WebKitGTK's browser and driver, and of a virtual screen; null where one is missing. */
export function findWebKit() {
  const browser = webKitBrowsers.find((path) => existsSync(path));
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('xvfb-run');
  return browser && driver && screen ? { browser, driver, screen } : null;
}

/** What to install for each browser that was not found. */
export const adviceFor = {
  firefox:
    'Firefox is not installed (on Debian: firefox-esr and pulseaudio), so its tests are skipped.',
  webkit:
    'WebKitGTK is not installed (on Debian: webkit2gtk-driver, xvfb and gstreamer1.0-plugins-good), so its tests are skipped.',
};
