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

/** What a page is told that opens the microphone and takes one second. */
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
    return `${(error as { code: string }).code}, ${reason === error ? 'as told by "lost"' : 'untold'}`;
  }
}

describe('a microphone that is refused', () => {
  let test: TestBrowser;

  async function visit(switches: readonly string[], path = '/', host = 'localhost'): Promise<Page> {
    const beside = { 'microphone-worklet.js': worklet };
    test = await openBrowser({ entry: modulePath, switches, beside });
    const page = await test.browser.newPage();
    await page.goto(`http://${host}:${test.port}${path}`);
    return page;
  }

  async function setPermission(setting: 'granted' | 'denied'): Promise<void> {
    const session = await test.browser.target().createCDPSession();
    await session.send('Browser.setPermission', { permission: { name: 'microphone' }, setting });
  }

  afterEach(() => test.close());

  it('opens where nothing stands in the way', async () => {
    const page = await visit([device, granted]);
    expect(await page.evaluate(tryMicrophone)).to.equal('16000 samples');
  });

  it('opens under a policy that allows no script but the page’s own files', async () => {
    const csp = encodeURIComponent("default-src 'none'; script-src 'self'");
    const page = await visit([device, granted], `/?csp=${csp}`);
    expect(await page.evaluate(tryMicrophone)).to.equal('16000 samples');
  });

  it('says that the visitor refused', async () => {
    const page = await visit([device]);
    await setPermission('denied');
    expect(await page.evaluate(tryMicrophone)).to.match(/^microphone-denied: .*address bar/);
  });

  it('says that there is no microphone', async () => {
    const page = await visit([granted, '--disable-audio-input']);
    expect(await page.evaluate(tryMicrophone)).to.match(
      /^microphone-missing: No microphone was found/,
    );
  });

  it('says that a page of plain http gets no microphone', async () => {
    const page = await visit(
      [device, granted, '--host-resolver-rules=MAP sound.example 127.0.0.1'],
      '/',
      'sound.example',
    );
    expect(await page.evaluate(tryMicrophone)).to.match(
      /^insecure-context: .*microphone.*sound\.example.*https/,
    );
  });

  it('says that the page is in an iframe of another site without leave', async () => {
    const page = await visit([device, granted]);
    const inner = encodeURIComponent(`http://127.0.0.1:${test.port}/`);
    await page.goto(`http://localhost:${test.port}/?frame=${inner}`);
    const frame = page.frames().find((candidate) => candidate !== page.mainFrame())!;
    await frame.waitForFunction(() => 'entry' in globalThis);
    expect(await frame.evaluate(tryMicrophone)).to.match(
      /^microphone-blocked-by-iframe: .*allow="camera; microphone"/,
    );
  });

  it('says that the page itself forbids the microphone', async () => {
    const page = await visit([device, granted], '/?policy=microphone%3D()');
    expect(await page.evaluate(tryMicrophone)).to.match(
      /^microphone-blocked-by-iframe: .*Permissions-Policy/,
    );
  });

  it('is lost when leave is taken back', async () => {
    const page = await visit([device]);
    await setPermission('granted');
    const telling = page.evaluate(listen);
    await page.waitForFunction(() => 'isListening' in globalThis);
    await setPermission('denied');
    expect(await telling).to.equal('microphone-lost, as told by "lost"');
  });
});
