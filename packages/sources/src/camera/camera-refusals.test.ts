import { expect } from 'chai';
import { openBrowser, type TestBrowser } from '@tl-elements/tools/browser-page';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Sources from '../index.ts';

declare const entry: typeof Sources;

const modulePath = fileURLToPath(new URL('../index.ts', import.meta.url));
const device = '--use-fake-device-for-media-stream';
const granted = '--use-fake-ui-for-media-stream';

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

describe('a camera that is refused', () => {
  let test: TestBrowser;

  async function visit(switches: readonly string[], path = '/', host = 'localhost') {
    test = await openBrowser({ entry: modulePath, switches });
    const page = await test.browser.newPage();
    await page.goto(`http://${host}:${test.port}${path}`);
    return page;
  }

  afterEach(() => test.close());

  it('opens if nothing forbids it', async () => {
    const page = await visit([device, granted]);
    expect(await page.evaluate(tryCamera)).to.equal('a picture');
  });

  it('reports that the visitor refused', async () => {
    const page = await visit([device]);
    const session = await test.browser.target().createCDPSession();
    await session.send('Browser.setPermission', {
      permission: { name: 'camera' },
      setting: 'denied',
    });
    const outcome = await page.evaluate(tryCamera);
    expect(outcome).to.match(/^camera-denied: .*address bar/);
  });

  it('reports that there is no camera', async () => {
    const page = await visit([`${device}=device-count=0`, granted]);
    expect(await page.evaluate(tryCamera)).to.match(/^camera-missing: No camera was found/);
  });

  it('reports that a connected camera does not start', async () => {
    // Chromium takes the film for a camera by its header, and then finds no whole picture in it.
    const folder = mkdtempSync(join(tmpdir(), 'camera-'));
    const film = join(folder, 'broken.y4m');
    writeFileSync(film, 'YUV4MPEG2 W320 H240 F30:1 Ip C420 \nFRAME\n'.padEnd(60, '\0'));
    try {
      const page = await visit([device, granted, `--use-file-for-fake-video-capture=${film}`]);
      expect(await page.evaluate(tryCamera)).to.match(/^camera-busy: .*Close that/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('reports that a page of plain http gets no camera', async () => {
    const page = await visit(
      [device, granted, '--host-resolver-rules=MAP camera.example 127.0.0.1'],
      '/',
      'camera.example',
    );
    expect(await page.evaluate(tryCamera)).to.match(/^insecure-context: .*camera\.example.*https/);
  });

  it('reports that the iframe of another site has no permission', async () => {
    const page = await visit([device, granted]);
    const inner = encodeURIComponent(`http://127.0.0.1:${test.port}/`);
    await page.goto(`http://localhost:${test.port}/?frame=${inner}`);
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame())!;
    await frame.waitForFunction(() => 'entry' in globalThis);
    expect(await frame.evaluate(tryCamera)).to.match(
      /^camera-blocked-by-iframe: .*allow="camera; microphone"/,
    );
  });

  it('opens in an iframe of another site that has permission', async () => {
    const page = await visit([device, granted]);
    const inner = encodeURIComponent(`http://127.0.0.1:${test.port}/`);
    await page.goto(`http://localhost:${test.port}/?frame=${inner}&allow=camera`);
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame())!;
    await frame.waitForFunction(() => 'entry' in globalThis);
    expect(await frame.evaluate(tryCamera)).to.equal('a picture');
  });

  it('reports that the page itself forbids the camera', async () => {
    const page = await visit([device, granted], '/?policy=camera%3D()');
    expect(await page.evaluate(tryCamera)).to.match(
      /^camera-blocked-by-policy: This page forbids.*"Permissions-Policy: camera=\(self\)"/,
    );
  });
});
