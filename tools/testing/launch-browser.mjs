import puppeteer from 'puppeteer-core';
import { longestTest } from './durations.mjs';
import { adviceWithoutBrowser } from './obtain-browser.mjs';
import { browserSwitches, findBrowser } from './find-browser.mjs';

/**
 * Starts a browser for tests that drive it from Node. Waiting in a page has the time limit of the
 * test: half a minute, puppeteer's own limit, is too short on a busy machine.
 *
 * @param switches those of this browser, besides those of all.
 */
export async function launchBrowser(switches = []) {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error(adviceWithoutBrowser);
  const browser = await puppeteer.launch({
    executablePath,
    args: [...browserSwitches, ...switches],
    timeout: longestTest,
    // A call may take minutes: the test's own limit decides.
    protocolTimeout: 0,
  });
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (...options) => {
    const page = await newPage(...options);
    page.setDefaultTimeout(longestTest);
    return page;
  };
  return browser;
}
