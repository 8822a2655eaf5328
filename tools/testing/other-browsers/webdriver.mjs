// The few calls of the WebDriver protocol (https://www.w3.org/TR/webdriver2/) that the tests need.
import { setTimeout as pause } from 'node:timers/promises';

/** How long a driver may take to answer for the first time, in ms. */
const startPatienceMs = 60_000;

/**
 * Opens a session of a WebDriver server.
 *
 * @param address of the server, without a slash at its end.
 * @param capabilities what the browser must be, in the protocol's words.
 * @returns the session's own `call(method, path, body)`, which resolves with the answer's value.
 */
export async function openSession(address, capabilities) {
  const { sessionId } = await callWhenReady(address, capabilities);
  return (method, path, body) => call(`${address}/session/${sessionId}`, method, path, body);
}

async function callWhenReady(address, capabilities) {
  const begun = Date.now();
  for (;;) {
    try {
      return await call(address, 'POST', '/session', {
        capabilities: { alwaysMatch: capabilities },
      });
    } catch (failure) {
      // The driver does not listen yet.
      if (failure.cause?.code !== 'ECONNREFUSED') throw failure;
      if (Date.now() - begun > startPatienceMs) throw failure;
      await pause(100);
    }
  }
}

async function call(address, method, path, body = method === 'POST' ? {} : undefined) {
  const response = await fetch(address + path, { method, body: JSON.stringify(body) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error}. ${value.message}`);
  return value;
}

/** Keys that have a name, as the protocol writes them. */
const keyCodes = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  Shift: '\uE008',
  Tab: '\uE004',
};

/** A keyboard and a mouse with the methods of puppeteer's, which the commands of the tests call. */
export function inputsOf(callSession) {
  const perform = (...sources) => callSession('POST', '/actions', { actions: sources });
  const keys = (...actions) => perform({ type: 'key', id: 'keyboard', actions });
  const pointer = (...actions) =>
    perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  const key = (type, name) => ({ type, value: keyCodes[name] ?? name });
  const button = ({ button = 'left' } = {}) => ['left', 'middle', 'right'].indexOf(button);
  const mouse = {
    move: (x, y) => pointer({ type: 'pointerMove', duration: 0, x, y }),
    down: (options) => pointer({ type: 'pointerDown', button: button(options) }),
    up: (options) => pointer({ type: 'pointerUp', button: button(options) }),
    async click(x, y, options) {
      await mouse.move(x, y);
      await mouse.down(options);
      await mouse.up(options);
    },
  };
  const keyboard = {
    down: (name) => keys(key('keyDown', name)),
    up: (name) => keys(key('keyUp', name)),
    press: (name) => keys(key('keyDown', name), key('keyUp', name)),
    type: (text) =>
      keys(...[...text].flatMap((each) => [key('keyDown', each), key('keyUp', each)])),
  };
  return { mouse, keyboard };
}
