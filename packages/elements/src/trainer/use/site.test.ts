import { expect } from 'chai';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession } from 'puppeteer-core';
import {
  firstLabels,
  openDownloadPage,
  openSite,
  press,
  unzipSite,
  type DownloadPage,
} from '../../testing/downloaded-site.ts';
import { whenVisible } from '../../../tools/page.mjs';
import { teachDrawn } from '../../testing/drawn-pictures.ts';

describe('the page of “Download everything”', () => {
  let download: DownloadPage;
  let names: readonly string[];

  before(async () => {
    download = await openDownloadPage('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    const { open, folder } = download;
    expect(await open.page.evaluate(teachDrawn)).to.equal(6);
    await press(open.page, 'Use it');
    // So slow that it is not done before somebody can cancel it.
    const session = await open.page.createCDPSession();
    await limitSpeed(session, 20_000);
    await press(open.page, 'Download everything');
    await press(open.page, 'Cancel');
    await limitSpeed(session, -1);
    await open.page.waitForSelector(
      'tl-trainer >>> [aria-disabled=false] ::-p-text(Download everything)',
      whenVisible,
    );
    await press(open.page, 'Pill');
    await press(open.page, 'Add something');
    await press(open.page, 'Download everything');
    names = await unzipSite(folder);
  });
  after(() => download.close());

  it('comes with the model, and with what this model needs and nothing else', () => {
    expect(names).to.include.members([
      'index.html',
      'model.tl.zip',
      'tl/tl-elements.js',
      'tl/LICENSE',
      'tl/NOTICE',
      'tl/weights/efficientnet-lite0/1/weights.bin',
    ]);
    const others = /audio|pose|hand-|trainer|teachable-machine|speech|files\.json|\.map$/;
    expect(names.filter((name) => others.test(name))).to.deep.equal([]);
  });

  it('classifies where it is served, and asks for no file that is not in it', async () => {
    const { page, missing, close } = await openSite(download);
    // A tone needs a press before it.
    await press(page, 'Start camera', 'tl-classifier');
    const labels = await page.evaluate(firstLabels);
    expect(labels).to.deep.equal(['Cup', 'Cat']);
    expect(await page.title()).to.equal('Cup, Cat');
    const trigger = await page.waitForSelector('tl-trigger >>> [part=button]', whenVisible);
    expect(await trigger!.evaluate((button) => button.textContent.trim())).to.equal('Play “bell”');
    expect(missing).to.deep.equal([]);
    await close();
  });

  it('says how to serve it where it is opened as a file', async () => {
    const page = await download.open.browser.newPage();
    await page.goto(pathToFileURL(join(download.folder, 'index.html')).href);
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).to.contain('This page needs a web server');
    expect(text).to.contain('npx serve').and.contain('http://localhost:8000');
    expect(text).not.to.contain('Loading');
    await page.close();
  });
});

/** @param bytes a second; -1 for no limit. */
async function limitSpeed(session: CDPSession, bytes: number): Promise<void> {
  const speed = { downloadThroughput: bytes, uploadThroughput: bytes };
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 0, ...speed });
}
