import { openPage, type OpenPage } from '../../tools/page.mjs';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';

const device = '--use-fake-device-for-media-stream';
const granted = '--use-fake-ui-for-media-stream';

const html = '<tl-trainer modality="audio" labels="A, B"></tl-trainer>';

/** What stands in the picture's place once the microphone has been asked for; runs in the page. */
async function ask(): Promise<string> {
  await customElements.whenDefined('tl-trainer');
  const trainer = document.querySelector('tl-trainer')!;
  let code = 'none';
  trainer.addEventListener(
    'tl-error',
    ({ detail: { error } }) => (code = (error as Error & { code: string }).code),
  );
  await trainer.start().catch(() => {});
  await trainer.updateComplete;
  const alert = trainer.renderRoot.querySelector('[role=alert]');
  const words = [...(alert?.children ?? [])].map((child) =>
    child.textContent.trim().replaceAll(/\s+/g, ' '),
  );
  return [trainer.state, code, ...words].join(' | ');
}

/** The same of what happens while it is listened to; runs in the page. */
async function lose(): Promise<string> {
  const trainer = document.querySelector('tl-trainer')!;
  const code = await new Promise<string>((resolve) =>
    trainer.addEventListener('tl-error', ({ detail: { error } }) =>
      resolve((error as Error & { code: string }).code),
    ),
  );
  await trainer.updateComplete;
  const alert = trainer.renderRoot.querySelector('[role=alert]');
  const words = [...(alert?.children ?? [])].map((child) =>
    child.textContent.trim().replaceAll(/\s+/g, ' '),
  );
  return [trainer.state, code, ...words].join(' | ');
}

describe('a trainer whose microphone is blocked', () => {
  let open: OpenPage;
  afterEach(() => open.close());

  async function visit(switches: readonly string[]): Promise<Page> {
    open = await openPage({ html, switches });
    return open.page;
  }

  async function setPermission(setting: 'granted' | 'denied'): Promise<void> {
    const session = await open.browser.target().createCDPSession();
    await session.send('Browser.setPermission', { permission: { name: 'microphone' }, setting });
  }

  it('shows a message, starts when it is allowed, and reports that the permission was withdrawn', async () => {
    const page = await visit([device]);
    await setPermission('denied');
    expect(await page.evaluate(ask)).to.match(
      /^error \| microphone-denied \| The microphone is blocked\. \| Allow it .*address bar.* \| Try again Choose sounds…$/,
    );
    await setPermission('granted');
    expect(await page.evaluate(ask)).to.equal('running | none');
    const losing = page.evaluate(lose);
    await setPermission('denied');
    expect(await losing).to.match(
      /^error \| microphone-lost \| The microphone stopped sending sound\. \| .*unplugged.* \| Try again Choose sounds…$/,
    );
  });

  it('reports a microphone that is muted, and one that does not start', async () => {
    const page = await visit([device, granted]);
    expect(await page.evaluate(ask)).to.equal('running | none');
    const losing = page.evaluate(lose);
    // Nothing in Chromium mutes a microphone, or keeps it, from outside: it is made to say so.
    await page.evaluate(() => {
      const { stream } = document.querySelector('tl-trainer')!.preview.microphone!;
      Object.defineProperty(stream.getAudioTracks()[0], 'muted', { value: true });
    });
    expect(await losing).to.match(
      /^error \| microphone-muted \| The microphone is muted\. \| Unmute it .* \| Try again Choose sounds…$/,
    );
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('', 'NotReadableError'));
    });
    expect(await page.evaluate(ask)).to.match(
      /^error \| microphone-busy \| The microphone did not start\. \| Another program .* \| Try again Choose sounds…$/,
    );
  });

  it('reports that there is no microphone', async () => {
    const page = await visit([granted, '--disable-audio-input']);
    expect(await page.evaluate(ask)).to.match(
      /^error \| microphone-missing \| No microphone was found\. \| .*sound files.* \| Try again Choose sounds…$/,
    );
  });

  it('reports that the page is not secure, or in an iframe without permission', async () => {
    const page = await visit([
      device,
      granted,
      '--host-resolver-rules=MAP sound.example 127.0.0.1',
    ]);
    await page.goto(`http://sound.example:${open.port}/`);
    expect(await page.evaluate(ask)).to.match(
      /^error \| insecure-context \| Browsers lend the microphone only to secure pages.*sound\.example.* \| .*https.* \| Choose sounds…$/,
    );
    await page.goto(`http://localhost:${open.port}/`);
    await page.evaluate((source) => {
      document.body.replaceChildren();
      const frame = document.createElement('iframe');
      frame.src = source;
      document.body.append(frame);
    }, `http://127.0.0.1:${open.port}/`);
    const frame = await page.waitForFrame((candidate) => candidate.url().includes('127.0.0.1'));
    await frame.waitForSelector('tl-trainer');
    expect(await frame.evaluate(ask)).to.match(
      /^error \| microphone-blocked-by-iframe \| The page around this one .* \| .*allow="camera; microphone".* \| Try again Choose sounds…$/,
    );
  });
});
