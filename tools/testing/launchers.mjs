// How web-test-runner starts each of the browsers that tests run in.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { browserSwitches, findBrowser } from './find-browser.mjs';
import { adviceWithoutBrowser } from './obtain-browser.mjs';
import { adviceFor, findFirefox, findWebKit } from './other-browsers/find-other-browsers.mjs';
import { launchFirefox } from './other-browsers/launch-firefox.mjs';
import { WebKitLauncher } from './other-browsers/webkit-launcher.mjs';

/**
 * How to start a browser: `{create, advice}`. `create` makes one launcher, and is null where the
 * browser is not installed; then `advice` says what to do.
 *
 * @param switches a package's own, for Chromium.
 */
export function launcherOf(browser, switches = []) {
  if (browser === 'firefox') {
    const paths = findFirefox();
    return { create: paths && (() => firefoxLauncher(paths)), advice: adviceFor.firefox };
  }
  if (browser === 'webkit') {
    const paths = findWebKit();
    return { create: paths && (() => new WebKitLauncher(paths)), advice: adviceFor.webkit };
  }
  const executablePath = findBrowser();
  const launchOptions = { executablePath, args: [...browserSwitches, ...switches] };
  return {
    create: executablePath && (() => chromeLauncher({ puppeteer, launchOptions })),
    advice: adviceWithoutBrowser,
  };
}

function firefoxLauncher(paths) {
  const launcher = { launch: () => launchFirefox(paths) };
  return chromeLauncher({ puppeteer: launcher, launchOptions: { browser: 'firefox' } });
}
