import puppeteer from 'puppeteer-core';
import { startSoundOutput } from './sound-output.mjs';

/**
 * Settings for every test: pages may play sounds and use the browser's own made-up camera and
 * microphone unasked, and the list of downloads does not open, which would take the focus for good.
 */
const preferences = {
  'browser.download.alwaysOpenPanel': false,
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  'media.navigator.permission.disabled': true,
  'media.navigator.streams.fake': true,
};

/**
 * Starts Firefox for tests, with a sound output of its own where `pulseaudio` is installed.
 *
 * @param paths what `findFirefox` found.
 * @param more settings besides those of every test.
 */
export async function launchFirefox({ browser: executablePath, soundServer }, more = {}) {
  const sound = soundServer ? await startSoundOutput(soundServer) : null;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: { ...preferences, ...more },
    env: { ...process.env, ...(sound ? { PULSE_SERVER: sound.server } : {}) },
    // A call may wait for what takes minutes: the test's own limit decides.
    protocolTimeout: 0,
  });
  browser.once('disconnected', () => sound?.close());
  return browser;
}
