import { expect } from 'chai';
import {
  openBrowser,
  type CDPSession,
  type Page,
  type TestBrowser,
} from '@tl-elements/tools/browser-page';
import { fileURLToPath } from 'node:url';
import type * as Sources from '../index.ts';

declare const entry: typeof Sources;
declare const camera: Sources.Camera;

const modulePath = fileURLToPath(new URL('../index.ts', import.meta.url));
const device = '--use-fake-device-for-media-stream';
const granted = '--use-fake-ui-for-media-stream';

/** Opens the camera as the page's `camera`. */
async function openIt(): Promise<void> {
  const options = { signal: new AbortController().signal };
  Object.assign(globalThis, { camera: await entry.openCamera(options) });
}

/** Takes one picture from the page's `camera`. */
async function takePicture(): Promise<string> {
  try {
    for await (const { bitmap } of camera.frames(new AbortController().signal)) {
      const { width } = bitmap;
      bitmap.close();
      return `a picture, ${width} wide`;
    }
    return 'the end';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** Takes pictures until that fails, and says how. */
async function takePictures(): Promise<string> {
  try {
    for await (const { bitmap } of camera.frames(new AbortController().signal)) bitmap.close();
    return 'the end';
  } catch (error) {
    const reason: unknown = camera.lost.reason;
    return `${(error as { code: string }).code}, ${reason === error ? 'as told by "lost"' : 'untold'}`;
  }
}

describe('the life of a camera', () => {
  let test: TestBrowser;
  let page: Page;
  let session: CDPSession;

  async function visit(...switches: readonly string[]): Promise<void> {
    test = await openBrowser({ entry: modulePath, switches });
    page = await test.browser.newPage();
    await page.goto(`http://localhost:${test.port}/`);
    session = await test.browser.target().createCDPSession();
  }

  /** The process in which the browser runs the camera's driver. */
  async function driver(): Promise<number> {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.find(({ type }) => type.includes('VideoCapture'))!.id;
  }

  afterEach(() => test.close());

  it('changes from one camera to the other while pictures are taken', async () => {
    await visit(`${device}=device-count=2`, granted);
    await page.evaluate(openIt);
    const labels = await page.evaluate(async () => {
      const frames = camera.frames(new AbortController().signal);
      (await frames.next()).value!.bitmap.close();
      const [former] = camera.stream.getVideoTracks();
      const other = (await camera.devices()).find(({ deviceId }) => deviceId !== camera.deviceId)!;
      const pending = frames.next();
      await camera.switchTo({ deviceId: other.deviceId });
      (await pending).value!.bitmap.close();
      (await frames.next()).value!.bitmap.close();
      const [latter] = camera.stream.getVideoTracks();
      return [former!, latter!].map(({ label, readyState }) => `${label} ${readyState}`);
    });
    expect(labels).to.deep.equal(['fake_device_0 ended', 'fake_device_1 live']);
  });

  it('leaves the camera to others when one user changes to another', async () => {
    await visit(`${device}=device-count=2`, granted);
    await page.evaluate(openIt);
    const told = await page.evaluate(async () => {
      const other = await entry.openCamera({ signal: new AbortController().signal });
      const [, second] = await other.devices();
      await other.switchTo({ deviceId: second!.deviceId });
      const live = camera.stream.getVideoTracks()[0]!.readyState;
      const isSame = other.stream === camera.stream;
      await other.stop();
      return [live, isSame, other.stream.getVideoTracks()[0]!.readyState];
    });
    expect(told).to.deep.equal(['live', false, 'ended']);
    expect(await page.evaluate(takePicture)).to.match(/^a picture/);
  });

  it('is lost when leave is taken back', async () => {
    await visit(device);
    const permission = { name: 'camera' };
    await session.send('Browser.setPermission', { permission, setting: 'granted' });
    await page.evaluate(openIt);
    const telling = page.evaluate(takePictures);
    await session.send('Browser.setPermission', { permission, setting: 'denied' });
    expect(await telling).to.equal('camera-lost, as told by "lost"');
  });

  it('is lost when its driver dies, and opens again', async () => {
    await visit(device, granted);
    await page.evaluate(openIt);
    const telling = page.evaluate(takePictures);
    process.kill(await driver(), 'SIGKILL');
    expect(await telling).to.equal('camera-lost, as told by "lost"');
    await page.evaluate(openIt);
    expect(await page.evaluate(takePicture)).to.match(/^a picture/);
  });

  it('is lost when it falls silent', async function () {
    if (process.platform === 'win32') this.skip(); // has no way to halt a process
    await visit(device, granted);
    await page.evaluate(openIt);
    const id = await driver();
    const telling = page.evaluate(takePictures);
    process.kill(id, 'SIGSTOP');
    try {
      expect(await telling).to.equal('camera-lost, as told by "lost"');
    } finally {
      process.kill(id, 'SIGCONT');
    }
  });

  it('waits while the tab is hidden, however long, and goes on', async () => {
    await visit(device, granted);
    await page.evaluate(openIt);
    const other = await test.browser.newPage();
    await other.bringToFront();
    const told = await page.evaluate(async () => {
      const seen = document.visibilityState;
      let isAnswered = false;
      const frames = camera.frames(new AbortController().signal);
      const pending = frames.next().finally(() => (isAnswered = true));
      Object.assign(globalThis, { pending });
      // Longer than a silent camera is suffered in a tab that is seen.
      await new Promise((resolve) => setTimeout(resolve, 7000));
      return { seen, isAnswered, isLost: camera.lost.aborted };
    });
    expect(told).to.deep.equal({ seen: 'hidden', isAnswered: false, isLost: false });
    await page.bringToFront();
    expect(await page.evaluate(takePicture)).to.match(/^a picture/);
  });
});
