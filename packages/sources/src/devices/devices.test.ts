import { expect } from 'chai';
import {
  openBrowser,
  type CDPSession,
  type Page,
  type TestBrowser,
} from '@tl-elements/tools/browser-page';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Sources from '../index.ts';

declare const entry: typeof Sources;
declare const camera: Sources.Camera;

const modulePath = fileURLToPath(new URL('../index.ts', import.meta.url));
const worklet = fileURLToPath(
  new URL('../../dist/microphone/microphone-worklet.js', import.meta.url),
);
const device = '--use-fake-device-for-media-stream';
const granted = '--use-fake-ui-for-media-stream';

/** What a page can load from its own folder. */
const beside: Record<string, string> = { 'microphone-worklet.js': worklet };

/** Starts a browser for the suite, and a page of it for each test. */
function browserWith(switches: () => readonly string[]) {
  let test: TestBrowser;
  let session: CDPSession;
  before(async () => {
    test = await openBrowser({ entry: modulePath, switches: switches(), beside });
    session = await test.browser.target().createCDPSession();
  });
  afterEach(async () => {
    // The browser ends with its last page.
    const [first, ...others] = await test.browser.pages();
    await Promise.all(others.map((page) => page.close()));
    await first!.goto('about:blank');
  });
  after(() => test.close());

  async function visit(path = '/', host = 'localhost'): Promise<Page> {
    const page = await test.browser.newPage();
    await page.goto(`http://${host}:${test.port}${path}`);
    return page;
  }

  /** A page of another site in an iframe. */
  async function visitFrame(allow = ''): Promise<ReturnType<Page['mainFrame']>> {
    const inner = encodeURIComponent(`http://127.0.0.1:${test.port}/`);
    const page = await visit(`/?frame=${inner}${allow && `&allow=${allow}`}`);
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame())!;
    await frame.waitForFunction(() => 'entry' in globalThis);
    return frame;
  }

  async function setPermission(name: 'camera' | 'microphone', setting: 'granted' | 'denied') {
    await session.send('Browser.setPermission', { permission: { name }, setting });
  }

  /** The process in which the browser runs the camera's driver. */
  async function driver(): Promise<number> {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.find(({ type }) => type.includes('VideoCapture'))!.id;
  }

  return { visit, visitFrame, setPermission, driver, newPage: () => test.browser.newPage() };
}

/** What happens to a page that opens the camera and takes one picture. */
async function tryCamera(): Promise<string> {
  try {
    const camera = await entry.openCamera({ signal: new AbortController().signal });
    for await (const { bitmap } of camera.frames(new AbortController().signal)) {
      bitmap.close();
      break;
    }
    await camera.stop();
    return 'a picture';
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    return `${code}: ${message}`;
  }
}

/** What happens to a page that opens the microphone and takes one second. */
async function tryMicrophone(): Promise<string> {
  try {
    const microphone = await entry.openMicrophone({ signal: new AbortController().signal });
    const { value } = await microphone.frames(new AbortController().signal).next();
    await microphone.stop();
    return `${value?.pcm.length} samples`;
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    return `${code}: ${message}`;
  }
}

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

/** Listens until that fails, and says how. */
async function listen(): Promise<string> {
  const { signal } = new AbortController();
  const microphone = await entry.openMicrophone({ signal });
  Object.assign(globalThis, { isListening: true });
  try {
    for await (const { pcm } of microphone.frames(signal)) if (pcm.length === 0) break;
    return 'the end';
  } catch (error) {
    const reason: unknown = microphone.lost.reason;
    return `${(error as { code: string }).code}, ${reason === error ? 'as in "lost"' : 'not as in "lost"'}`;
  }
}

describe('with two cameras and a microphone that every page may use', () => {
  const { visit, visitFrame, driver, newPage } = browserWith(() => [
    `${device}=device-count=2`,
    granted,
    '--host-resolver-rules=MAP *.example 127.0.0.1',
  ]);

  describe('a camera', () => {
    it('opens if nothing forbids it', async () => {
      const page = await visit();
      expect(await page.evaluate(tryCamera)).to.equal('a picture');
    });

    it('reports that a page of plain http gets no camera', async () => {
      const page = await visit('/', 'camera.example');
      expect(await page.evaluate(tryCamera)).to.match(
        /^insecure-context: .*camera\.example.*https/,
      );
    });

    it('reports that the iframe of another site has no permission', async () => {
      const frame = await visitFrame();
      expect(await frame.evaluate(tryCamera)).to.match(
        /^camera-blocked-by-iframe: .*allow="camera; microphone"/,
      );
    });

    it('opens in an iframe of another site that has permission', async () => {
      const frame = await visitFrame('camera');
      expect(await frame.evaluate(tryCamera)).to.equal('a picture');
    });

    it('reports that the page itself forbids the camera', async () => {
      const page = await visit('/?policy=camera%3D()');
      expect(await page.evaluate(tryCamera)).to.match(
        /^camera-blocked-by-policy: This page forbids.*"Permissions-Policy: camera=\(self\)"/,
      );
    });

    it('changes from one camera to the other while pictures are taken', async () => {
      const page = await visit();
      await page.evaluate(openIt);
      const labels = await page.evaluate(async () => {
        const frames = camera.frames(new AbortController().signal);
        (await frames.next()).value!.bitmap.close();
        const [former] = camera.stream.getVideoTracks();
        const other = (await camera.devices()).find(
          ({ deviceId }) => deviceId !== camera.deviceId,
        )!;
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
      const page = await visit();
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

    it('takes pictures while the tab is hidden, and afterwards', async () => {
      const page = await visit();
      await page.evaluate(openIt);
      const other = await newPage();
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

    it('is lost when its driver crashes, and can be opened again', async () => {
      const page = await visit();
      await page.evaluate(openIt);
      const outcome = page.evaluate(takePictures);
      process.kill(await driver(), 'SIGKILL');
      expect(await outcome).to.equal('camera-lost, as in "lost"');
      await page.evaluate(openIt);
      expect(await page.evaluate(takePicture)).to.match(/^a picture/);
    });

    it('is lost when it sends no more pictures', async function () {
      if (process.platform === 'win32') this.skip(); // has no way to halt a process
      const page = await visit();
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
  });

  describe('a microphone', () => {
    it('opens if nothing forbids it', async () => {
      const page = await visit();
      expect(await page.evaluate(tryMicrophone)).to.equal('16000 samples');
    });

    it('opens under a policy that allows only the page’s own scripts', async () => {
      const csp = encodeURIComponent("default-src 'none'; script-src 'self'");
      const page = await visit(`/?csp=${csp}`);
      expect(await page.evaluate(tryMicrophone)).to.equal('16000 samples');
    });

    it('reports that a part of its code could not be loaded, and loads it at the next try', async () => {
      delete beside['microphone-worklet.js'];
      const page = await visit();
      expect(await page.evaluate(tryMicrophone)).to.match(
        /^code-not-found: .*Check the connection/,
      );
      beside['microphone-worklet.js'] = worklet;
      expect(await page.evaluate(tryMicrophone)).to.equal('16000 samples');
    });

    it('reports that a page of plain http gets no microphone', async () => {
      const page = await visit('/', 'sound.example');
      expect(await page.evaluate(tryMicrophone)).to.match(
        /^insecure-context: .*microphone.*sound\.example.*https/,
      );
    });

    it('reports that the iframe of another site has no permission', async () => {
      const frame = await visitFrame();
      expect(await frame.evaluate(tryMicrophone)).to.match(
        /^microphone-blocked-by-iframe: .*allow="camera; microphone"/,
      );
    });

    it('reports that the page itself forbids the microphone', async () => {
      const page = await visit('/?policy=microphone%3D()');
      expect(await page.evaluate(tryMicrophone)).to.match(
        /^microphone-blocked-by-policy: This page forbids.*"Permissions-Policy: microphone=\(self\)"/,
      );
    });
  });
});

describe('where the visitor is asked', () => {
  const { visit, setPermission } = browserWith(() => [device]);

  it('a camera reports that the visitor refused', async () => {
    const page = await visit();
    await setPermission('camera', 'denied');
    expect(await page.evaluate(tryCamera)).to.match(/^camera-denied: .*address bar/);
  });

  it('a microphone reports that the visitor refused', async () => {
    const page = await visit();
    await setPermission('microphone', 'denied');
    expect(await page.evaluate(tryMicrophone)).to.match(/^microphone-denied: .*address bar/);
  });

  it('a camera is lost when the permission is withdrawn', async () => {
    const page = await visit();
    await setPermission('camera', 'granted');
    await page.evaluate(openIt);
    const outcome = page.evaluate(takePictures);
    await setPermission('camera', 'denied');
    expect(await outcome).to.equal('camera-lost, as in "lost"');
  });

  it('a microphone is lost when the permission is withdrawn', async () => {
    const page = await visit();
    await setPermission('microphone', 'granted');
    const outcome = page.evaluate(listen);
    await page.waitForFunction(() => 'isListening' in globalThis);
    await setPermission('microphone', 'denied');
    expect(await outcome).to.equal('microphone-lost, as in "lost"');
  });
});

describe('where a camera is broken', () => {
  let folder = '';
  const { visit } = browserWith(() => {
    // Chromium takes the film for a camera by its header, and then finds no whole picture in it.
    folder = mkdtempSync(join(tmpdir(), 'camera-'));
    const film = join(folder, 'broken.y4m');
    writeFileSync(film, 'YUV4MPEG2 W320 H240 F30:1 Ip C420 \nFRAME\n'.padEnd(60, '\0'));
    return [device, granted, `--use-file-for-fake-video-capture=${film}`];
  });
  after(() => rmSync(folder, { recursive: true }));

  it('reports that a connected camera does not start', async () => {
    const page = await visit();
    expect(await page.evaluate(tryCamera)).to.match(/^camera-busy: .*Close that/);
  });
});

describe('where no camera is connected', () => {
  const { visit } = browserWith(() => [`${device}=device-count=0`, granted]);

  it('reports that there is no camera', async () => {
    const page = await visit();
    expect(await page.evaluate(tryCamera)).to.match(/^camera-missing: No camera was found/);
  });
});

describe('where no microphone is connected', () => {
  const { visit } = browserWith(() => [granted, '--disable-audio-input']);

  it('reports that there is no microphone', async () => {
    const page = await visit();
    expect(await page.evaluate(tryMicrophone)).to.match(
      /^microphone-missing: No microphone was found/,
    );
  });
});
