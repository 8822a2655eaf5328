import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { openPage, type OpenPage } from '../../tools/page.mjs';
import {
  countFrames,
  drawnIn,
  extractedIn,
  follow,
  liveTracks,
  moveInside,
  passHalfMinute,
  previewOf,
  recordUntil,
  scrollTo,
  setDetails,
  setKeepRunning,
  setStyle,
  startAll,
  states,
  stop,
  stopAll,
  teachAndLoad,
  watchPage,
  whatIsTaught,
} from '../testing/watched-page.ts';

/** Two classifiers and a trainer on one camera; `clock` runs whatever happens to the others. */
const html = `
  <details><summary>More</summary><div id="inside"></div></details>
  <div id="around"><tl-classifier id="first" face="picture"></tl-classifier></div>
  <tl-classifier id="second"></tl-classifier>
  <tl-trainer id="third" labels="A, B"></tl-trainer>
  <tl-classifier id="clock" keep-running style="display: none"></tl-classifier>
  <div style="height: 5000px"></div>`;

describe('elements that share a camera', function () {
  this.timeout(180_000);
  let open: OpenPage;
  let page: Page;
  let other: Page;
  before(async () => {
    open = await openPage({ html, viewport: { width: 1280, height: 1100 } });
    ({ page } = open);
    other = await open.browser.newPage();
    await page.bringToFront();
    await page.evaluateOnNewDocument(watchPage);
    await page.reload();
    await page.evaluate(teachAndLoad);
  });
  after(() => open.close());
  beforeEach(() => page.evaluate(startAll, ['first', 'second', 'third', 'clock']));
  afterEach(async () => {
    await page.bringToFront();
    await page.evaluate(stopAll);
  });

  /** The browser tells a page later that it is hidden. */
  async function hide(): Promise<void> {
    await other.bringToFront();
    await page.waitForFunction(() => document.hidden, { polling: 50 });
  }

  it('extract each frame once, and the last one out switches the camera off', async () => {
    const { predictions, extracted } = await page.evaluate(countFrames, 20);
    for (const id of ['first', 'second', 'third', 'clock']) {
      expect(predictions[id], id).to.be.within(19, 21);
    }
    expect(extracted).to.be.within(19, 22);
    for (const id of ['first', 'third', 'clock']) await page.evaluate(stop, id);
    expect(await page.evaluate(liveTracks)).to.equal(1);
    await page.evaluate(stop, 'second');
    expect(await page.evaluate(liveTracks)).to.equal(0);
  });

  it('pause while the page is hidden; the camera is off after half a minute, and back by itself', async () => {
    await page.evaluate(stop, 'clock');
    await hide();
    expect(await page.evaluate(extractedIn, 300)).to.equal(0);
    expect(await page.evaluate(states)).to.include({ first: 'running', third: 'running' });
    expect(await page.evaluate(liveTracks)).to.equal(1);
    await page.evaluate(passHalfMinute);
    expect(await page.evaluate(liveTracks)).to.equal(0);
    expect(await page.evaluate(states)).to.include({ first: 'running', third: 'running' });
    await page.bringToFront();
    const { predictions } = await page.evaluate(countFrames, 5);
    for (const id of ['first', 'second', 'third']) expect(predictions[id], id).to.be.at.least(4);
    expect(await page.evaluate(liveTracks)).to.equal(1);
    expect(await page.evaluate(previewOf, 'first')).to.deep.equal({
      isLive: true,
      isPlaying: true,
    });
  });

  it('go on with keep-running on a hidden page, and with the camera on', async () => {
    await hide();
    const { predictions } = await page.evaluate(countFrames, 5);
    expect(predictions).to.deep.equal({ clock: 5 });
    await page.evaluate(passHalfMinute);
    expect(await page.evaluate(liveTracks)).to.equal(1);
    await page.evaluate(setKeepRunning, 'second', true);
    expect((await page.evaluate(countFrames, 5)).predictions).to.include.keys('second');
    await page.evaluate(setKeepRunning, 'second', false);
    expect((await page.evaluate(countFrames, 5)).predictions).to.deep.equal({ clock: 5 });
  });

  it('end a recording when the page is hidden, keep what was recorded, and train on', async () => {
    await page.evaluate(recordUntil, 3);
    await hide();
    const { isRecording, recorded, isTrained } = await page.evaluate(whatIsTaught);
    expect(isRecording).to.equal(false);
    expect(recorded).to.be.at.least(3);
    expect(isTrained).to.equal(true);
  });

  it('pause off-screen with the camera on, and are not drawn there', async () => {
    await page.evaluate(setKeepRunning, 'second', true);
    await page.evaluate(scrollTo, 4000);
    const away = await page.evaluate(countFrames, 10);
    expect(Object.keys(away.predictions).sort()).to.deep.equal(['clock', 'second']);
    expect(await page.evaluate(drawnIn, 'second', 10)).to.equal(0);
    expect(await page.evaluate(liveTracks)).to.equal(1);
    await page.evaluate(setKeepRunning, 'second', false);
    await page.evaluate(scrollTo, 0);
    const { predictions } = await page.evaluate(countFrames, 5);
    expect(predictions).to.include.keys('first', 'second', 'third');
    expect(await page.evaluate(drawnIn, 'second', 10)).to.be.above(0);
  });

  it('run with a display: none of their own, and pause with one around them', async () => {
    await page.evaluate(setStyle, '#first', 'display: none');
    expect((await page.evaluate(countFrames, 5)).predictions).to.include.keys('first');
    await page.evaluate(setStyle, '#first', '');
    expect((await page.evaluate(countFrames, 5)).predictions).to.include.keys('first');
    await page.evaluate(scrollTo, 0);
    await page.evaluate(setStyle, '#around', 'display: none');
    expect((await page.evaluate(countFrames, 5)).predictions).not.to.include.keys('first');
    await page.evaluate(setStyle, '#around', '');
    expect((await page.evaluate(countFrames, 5)).predictions).to.include.keys('first');
  });

  it('run where they get a display: none of their own while they are off-screen', async () => {
    await page.evaluate(scrollTo, 4000);
    expect((await page.evaluate(countFrames, 5)).predictions).not.to.include.keys('first');
    await page.evaluate(setStyle, '#first', 'display: none');
    expect((await page.evaluate(countFrames, 5)).predictions).to.include.keys('first');
    await page.evaluate(setStyle, '#first', '');
    await page.evaluate(scrollTo, 0);
  });

  it('pause in closed details, and run in open ones', async () => {
    await page.evaluate(setDetails, true);
    await page.evaluate(moveInside, 'second');
    await page.evaluate(startAll, ['second']);
    expect((await page.evaluate(countFrames, 5)).predictions).to.include.keys('second');
    await page.evaluate(setDetails, false);
    expect((await page.evaluate(countFrames, 5)).predictions).not.to.include.keys('second');
    await page.evaluate(setDetails, true);
    expect((await page.evaluate(countFrames, 5)).predictions).to.include.keys('second');
  });

  it('keep an off-screen trainer running for a classifier that follows it and is shown', async () => {
    await page.evaluate(setStyle, '#third', 'position: relative; top: 4000px');
    expect((await page.evaluate(countFrames, 5)).predictions).not.to.include.keys('third');
    await page.evaluate(follow, 'second', 'third');
    expect((await page.evaluate(countFrames, 5)).predictions).to.include.keys('second', 'third');
    await page.evaluate(scrollTo, 0);
    await page.evaluate(setStyle, '#inside', 'display: none');
    expect((await page.evaluate(countFrames, 5)).predictions).not.to.include.keys('third');
  });

  it('open no camera on a page that is hidden, and do when it is shown', async () => {
    await page.evaluate(stopAll);
    await hide();
    await page.evaluate(() => {
      const first = document.querySelector<HTMLElementTagNameMap['tl-classifier']>('#first')!;
      Object.assign(globalThis, { starting: first.start() });
    });
    await page.evaluate(extractedIn, 300);
    expect(await page.evaluate(liveTracks)).to.equal(0);
    await page.bringToFront();
    await page.evaluate(() => (globalThis as unknown as { starting: Promise<void> }).starting);
    expect((await page.evaluate(countFrames, 5, 'first')).predictions).to.include.keys('first');
  });
});
