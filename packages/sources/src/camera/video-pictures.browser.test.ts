import { expect } from 'chai';
import { asyncDispose, TlError, type PictureFrame } from '@tl-elements/core/base';
import { videoPictures } from '../index.ts';

const filmUrl = new URL('../../../../apps/demo/public/film/three-subjects.webm', import.meta.url);
const never = new AbortController().signal;

async function play(): Promise<HTMLVideoElement> {
  const video = document.createElement('video');
  video.muted = true;
  video.loop = true;
  video.src = filmUrl.href;
  await video.play();
  return video;
}

describe('the pictures of a video on the page', () => {
  it('are newer each time, whole, and no larger than asked for', async () => {
    const video = await play();
    const pictures = videoPictures(video, { longSide: 320 });
    const times: number[] = [];
    for await (const { bitmap, at } of pictures.frames(never)) {
      expect([bitmap.width, bitmap.height]).to.deep.equal([320, 240]);
      bitmap.close();
      times.push(at);
      if (times.length === 5) break;
    }
    expect(times).to.deep.equal([...new Set(times)].sort((a, b) => a - b));
    expect(video.paused).to.equal(false);
    video.pause();
  });

  it('stop coming while the video is paused', async () => {
    const video = await play();
    const frames = videoPictures(video).frames(never)[Symbol.asyncIterator]();
    ((await frames.next()).value as PictureFrame).bitmap.close();
    video.pause();
    // One that was on its way when the video paused may still come.
    const settled: string[] = [];
    const pending = frames
      .next()
      .then(() => frames.next())
      .then(() => settled.push('picture'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(settled).to.deep.equal([]);
    await video.play();
    await pending;
    await frames.return!();
    video.pause();
  });

  for (const how of ['the signal', 'closing']) {
    it(`end with "aborted" by ${how}`, async () => {
      const video = await play();
      video.pause();
      const stopping = new AbortController();
      const pictures = videoPictures(video);
      const frames = pictures.frames(stopping.signal)[Symbol.asyncIterator]();
      const ending = frames.next().then(
        () => null,
        (reason: unknown) => reason,
      );
      if (how === 'closing') await pictures[asyncDispose]();
      else stopping.abort();
      const failure = await ending;
      expect(failure).to.be.instanceOf(TlError);
      expect((failure as TlError).code).to.equal('aborted');
    });
  }
});
