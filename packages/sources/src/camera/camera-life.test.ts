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
    return `${(error as { code: string }).code}, ${reason === error ? 'as in "lost"' : 'not as in "lost"'}`;
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

  it('stays open for its other users when one changes to another camera', async () => {
    await visit(`${device}=device-count=2`, granted);
    await page.evaluate(openIt);
    const tracks = await page.evaluate(async () => {
      const other = await entry.openCamera({ signal: new AbortController().signal });
      const [, second] = await other.devices();
      await other.switchTo({ deviceId: second!.deviceId });
      const live = camera.stream.getVideoTracks()[0]!.readyState;
      const isSame = other.stream === camera.stream;
      await other.stop();
      return [live, isSame, other.stream.getVideoTracks()[0]!.readyState];
    });
    expect(tracks).to.deep.equal(['live', false, 'ended']);
    expect(await page.evaluate(takePicture)).to.match(/^a picture/);
  });

  it('is lost when the permission is withdrawn', async () => {
    await visit(device);
    const permission = { name: 'camera' };
    await session.send('Browser.setPermission', { permission, setting: 'granted' });
    await page.evaluate(openIt);
    const outcome = page.evaluate(takePictures);
    await session.send('Browser.setPermission', { permission, setting: 'denied' });
    expect(await outcome).to.equal('camera-lost, as in "lost"');
  });

  it('is lost when its driver crashes, and can be opened again', async () => {
    await visit(device, granted);
    await page.evaluate(openIt);
    const outcome = page.evaluate(takePictures);
    process.kill(await driver(), 'SIGKILL');
    expect(await outcome).to.equal('camera-lost, as in "lost"');
    await page.evaluate(openIt);
    expect(await page.evaluate(takePicture)).to.match(/^a picture/);
  });

  it('is lost when it sends no more pictures', async function () {
    if (process.platform === 'win32') this.skip(); // has no way to halt a process
    await visit(device, granted);
    await page.evaluate(openIt);
    const id = await driver();
    const outcome = page.evaluate(takePictures);
    process.kill(id, 'SIGSTOP');
    try {
      expect(await outcome).to.equal('camera-lost, as in "lost"');
    } finally {
      process.kill(id, 'SIGCONT');
    }
  });

  it('takes pictures while the tab is hidden, and afterwards', async () => {
    await visit(device, granted);
    await page.evaluate(openIt);
    const other = await test.browser.newPage();
    await other.bringToFront();
    const outcome = await page.evaluate(async () => {
      const frames = camera.frames(new AbortController().signal);
      const times: number[] = [];
      for await (const { bitmap, at } of frames) {
        bitmap.close();
        times.push(at);
        if (times.length === 5) break;
      }
      return {
        visibility: document.visibilityState,
        steps: times.map((at, i) => at - (times[i - 1] ?? 0)),
      };
    });
    expect(outcome.visibility).to.equal('hidden');
    expect(Math.min(...outcome.steps)).to.be.above(0);
    await page.bringToFront();
    expect(await page.evaluate(takePicture)).to.match(/^a picture/);
  });
});
