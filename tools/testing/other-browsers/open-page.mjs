import { findFirefox, findWebKit } from './find-other-browsers.mjs';
import { launchFirefox } from './launch-firefox.mjs';
import { inputsOf } from './webdriver.mjs';
import { launchWebKit } from './webkit-launcher.mjs';

const open = {
  async firefox(address, preferences) {
    const browser = await launchFirefox(findFirefox(), preferences);
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(address);
    return {
      evaluate: page.evaluate.bind(page),
      mouse: page.mouse,
      close: () => browser.close(),
    };
  },

  async webkit(address) {
    const { call, close } = await launchWebKit(findWebKit());
    await call('POST', '/window/rect', { width: 1280, height: 1000 });
    await call('POST', '/url', { url: address });
    return {
      evaluate: (source, ...args) => evaluate(call, source, args),
      mouse: inputsOf(call).mouse,
      close,
    };
  },
};

/**
 * Opens an address in Firefox or WebKit, which must be installed.
 *
 * @param browser `firefox` or `webkit`.
 * @param preferences settings of Firefox, besides those of every test.
 * @returns a page with puppeteer's `evaluate` and `mouse`, and `close`.
 */
export function openPageIn(browser, address, preferences = {}) {
  return open[browser](address, preferences);
}

/** Calls a function in the page. Its arguments and its result go through JSON. */
async function evaluate(call, source, args) {
  const script = `
    globalThis.__name = (value) => value;
    const done = arguments[arguments.length - 1];
    (async () => (${source})(...arguments[0]))().then(
      (value) => done({ value }),
      (failure) => done({ failure: String(failure) }),
    );`;
  const { value, failure } = await call('POST', '/execute/async', { script, args: [args] });
  if (failure) throw new Error(failure);
  return value;
}
