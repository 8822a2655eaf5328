import { expect } from 'chai';
import { openBrowser, type Page, type TestBrowser } from '@tl-elements/tools/browser-page';
import { fileURLToPath } from 'node:url';
import type * as Sources from '../index.ts';

declare const entry: typeof Sources;

const modulePath = fileURLToPath(new URL('../index.ts', import.meta.url));
const worklet = fileURLToPath(
  new URL('../../dist/microphone/microphone-worklet.js', import.meta.url),
);
const device = '--use-fake-device-for-media-stream';
const granted = '--use-fake-ui-for-media-stream';

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

describe('a microphone that is refused', () => {
  let test: TestBrowser;

  /** What the page can load from its own folder. */
  let beside: Record<string, string>;

  async function visit(switches: readonly string[], path = '/', host = 'localhost'): Promise<Page> {
    test = await openBrowser({ entry: modulePath, switches, beside });
    const page = await test.browser.newPage();
    await page.goto(`http://${host}:${test.port}${path}`);
    return page;
  }

  async function setPermission(setting: 'granted' | 'denied'): Promise<void> {
    const session = await test.browser.target().createCDPSession();
    await session.send('Browser.setPermission', { permission: { name: 'microphone' }, setting });
  }

  beforeEach(() => {
    beside = { 'microphone-worklet.js': worklet };
  });
  afterEach(() => test.close());

  it('opens if nothing forbids it', async () => {
    const page = await visit([device, granted]);
    expect(await page.evaluate(tryMicrophone)).to.equal('16000 samples');
  });

  it('opens under a policy that allows only the page’s own scripts', async () => {
    const csp = encodeURIComponent("default-src 'none'; script-src 'self'");
    const page = await visit([device, granted], `/?csp=${csp}`);
    expect(await page.evaluate(tryMicrophone)).to.equal('16000 samples');
  });

  it('reports that a part of its code could not be loaded, and loads it at the next try', async () => {
    delete beside['microphone-worklet.js'];
    const page = await visit([device, granted]);
    expect(await page.evaluate(tryMicrophone)).to.match(/^code-not-found: .*Check the connection/);
    beside['microphone-worklet.js'] = worklet;
    expect(await page.evaluate(tryMicrophone)).to.equal('16000 samples');
  });

  it('reports that the visitor refused', async () => {
    const page = await visit([device]);
    await setPermission('denied');
    expect(await page.evaluate(tryMicrophone)).to.match(/^microphone-denied: .*address bar/);
  });

  it('reports that there is no microphone', async () => {
    const page = await visit([granted, '--disable-audio-input']);
    expect(await page.evaluate(tryMicrophone)).to.match(
      /^microphone-missing: No microphone was found/,
    );
  });

  it('reports that a page of plain http gets no microphone', async () => {
    const page = await visit(
      [device, granted, '--host-resolver-rules=MAP sound.example 127.0.0.1'],
      '/',
      'sound.example',
    );
    expect(await page.evaluate(tryMicrophone)).to.match(
      /^insecure-context: .*microphone.*sound\.example.*https/,
    );
  });

  it('reports that the iframe of another site has no permission', async () => {
    const page = await visit([device, granted]);
    const inner = encodeURIComponent(`http://127.0.0.1:${test.port}/`);
    await page.goto(`http://localhost:${test.port}/?frame=${inner}`);
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame())!;
    await frame.waitForFunction(() => 'entry' in globalThis);
    expect(await frame.evaluate(tryMicrophone)).to.match(
      /^microphone-blocked-by-iframe: .*allow="camera; microphone"/,
    );
  });

  it('reports that the page itself forbids the microphone', async () => {
    const page = await visit([device, granted], '/?policy=microphone%3D()');
    expect(await page.evaluate(tryMicrophone)).to.match(
      /^microphone-blocked-by-policy: This page forbids.*"Permissions-Policy: microphone=\(self\)"/,
    );
  });

  it('is lost when the permission is withdrawn', async () => {
    const page = await visit([device]);
    await setPermission('granted');
    const outcome = page.evaluate(listen);
    await page.waitForFunction(() => 'isListening' in globalThis);
    await setPermission('denied');
    expect(await outcome).to.equal('microphone-lost, as in "lost"');
  });
});
