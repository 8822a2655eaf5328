import { expect } from 'chai';
import { TlError } from '@tl-elements/core/base';
import { openCamera, type Camera } from '../index.ts';

interface Film {
  readonly subjects: readonly { readonly name: string; readonly meanColor: readonly number[] }[];
}

const film = (await (
  await fetch(new URL('../../../../tools/fixtures/films/three-subjects.json', import.meta.url))
).json()) as Film;

const never = new AbortController().signal;
const opened: Camera[] = [];

async function open(options: Omit<Parameters<typeof openCamera>[0], 'signal'> = {}) {
  const camera = await openCamera({ ...options, signal: never });
  opened.push(camera);
  return camera;
}

async function nextFrame(camera: Camera) {
  for await (const frame of camera.frames(never)) return frame;
  throw new Error('The camera ended.');
}

function pixelsOf(bitmap: ImageBitmap): Uint8ClampedArray {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
}

function subjectOf(bitmap: ImageBitmap): string {
  const pixels = pixelsOf(bitmap);
  const mean = [0, 1, 2].map((channel) => {
    let sum = 0;
    for (let at = channel; at < pixels.length; at += 4) sum += pixels[at]!;
    return (sum * 4) / pixels.length;
  });
  const distance = (color: readonly number[]) =>
    Math.hypot(...color.map((value, channel) => value - mean[channel]!));
  return [...film.subjects].sort((a, b) => distance(a.meanColor) - distance(b.meanColor))[0]!.name;
}

async function failureOf(work: Promise<unknown>): Promise<TlError> {
  const failure = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(failure).to.be.instanceOf(TlError);
  return failure as TlError;
}

describe('a camera', () => {
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((camera) => camera.stop()));
  });

  it('gives every scene of the film, whole and in its own size', async () => {
    const camera = await open();
    const found = new Set<string>();
    for await (const { bitmap } of camera.frames(never)) {
      expect([bitmap.width, bitmap.height]).to.deep.equal([320, 240]);
      found.add(subjectOf(bitmap));
      bitmap.close();
      if (found.size === film.subjects.length) break;
    }
    expect([...found].sort()).to.deep.equal(film.subjects.map(({ name }) => name).sort());
  });

  it('never gives the same picture twice', async () => {
    const camera = await open();
    let former: Uint8ClampedArray = new Uint8ClampedArray();
    let formerAt = 0;
    let count = 0;
    for await (const { bitmap, at } of camera.frames(never)) {
      const pixels = pixelsOf(bitmap);
      bitmap.close();
      expect(at).to.be.greaterThan(formerAt);
      expect(pixels.some((value, index) => value !== former[index])).to.equal(true);
      former = pixels;
      formerAt = at;
      if (++count === 10) break;
    }
  });

  it('queues nothing: after a pause it gives the current picture', async () => {
    const camera = await open();
    const frames = camera.frames(never);
    (await frames.next()).value!.bitmap.close();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const asked = performance.now();
    const { bitmap, at } = (await frames.next()).value!;
    bitmap.close();
    await frames.return();
    expect(at).to.be.at.least(asked);
  });

  it('returns a newer picture at once if there is one', async () => {
    const camera = await open();
    const frames = camera.frames(never);
    (await frames.next()).value!.bitmap.close();
    await new Promise((resolve) => setTimeout(resolve, 500));
    const prototype = HTMLVideoElement.prototype;
    const { requestVideoFrameCallback } = prototype;
    let waits = 0;
    prototype.requestVideoFrameCallback = function (callback) {
      waits++;
      return requestVideoFrameCallback.call(this, callback);
    };
    try {
      (await frames.next()).value!.bitmap.close();
      expect(waits).to.equal(0);
      (await frames.next()).value!.bitmap.close();
      expect(waits).to.equal(1);
    } finally {
      prototype.requestVideoFrameCallback = requestVideoFrameCallback;
      await frames.return();
    }
  });

  it('shrinks pictures to the longest side that was asked for', async () => {
    const { bitmap } = await nextFrame(await open({ longSide: 100 }));
    expect([bitmap.width, bitmap.height]).to.deep.equal([100, 75]);
    bitmap.close();
  });

  it('shows a preview in a video element and says whether to mirror it', async () => {
    const camera = await open();
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = camera.stream;
    await video.play();
    expect(video.videoWidth).to.equal(320);
    expect(camera.isMirrored).to.equal(true);
    video.srcObject = null;
  });

  it('switches the device off when it stops', async () => {
    const camera = await open();
    const [track] = camera.stream.getVideoTracks();
    expect(track!.readyState).to.equal('live');
    await camera.stop();
    expect(track!.readyState).to.equal('ended');
    expect(camera.lost.aborted).to.equal(false);
  });

  it('rejects waiting calls with "aborted" when it stops', async () => {
    const camera = await open();
    const waiting = failureOf(nextFrame(camera));
    await camera.stop();
    expect((await waiting).code).to.equal('aborted');
  });

  it('rejects waiting calls with "aborted" when their signal aborts, and continues for others', async () => {
    const camera = await open();
    const stopping = new AbortController();
    const frames = camera.frames(stopping.signal);
    (await frames.next()).value!.bitmap.close();
    const waiting = failureOf(frames.next());
    stopping.abort();
    expect((await waiting).code).to.equal('aborted');
    (await nextFrame(camera)).bitmap.close();
  });

  it('is shared by all its users, and released by the last', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    expect(first.stream).to.equal(second.stream);
    await first.stop();
    const { bitmap } = await nextFrame(second);
    bitmap.close();
    const [track] = second.stream.getVideoTracks();
    expect(track!.readyState).to.equal('live');
    await second.stop();
    expect(track!.readyState).to.equal('ended');
  });

  it('opens again after it was released', async () => {
    const first = await open();
    const { stream } = first;
    await first.stop();
    const second = await open();
    expect(second.stream).not.to.equal(stream);
    (await nextFrame(second)).bitmap.close();
  });

  it('gives each of two users their own pictures', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    const [one, other] = await Promise.all([nextFrame(first), nextFrame(second)]);
    expect(one.bitmap).not.to.equal(other.bitmap);
    one.bitmap.close();
    expect(other.bitmap.width).to.equal(320);
    other.bitmap.close();
  });

  it('is off while it is suspended, and goes on with the same camera when it is resumed', async () => {
    const camera = await open();
    const { deviceId, stream } = camera;
    const frames = camera.frames(never);
    (await frames.next()).value!.bitmap.close();
    await camera.suspend();
    expect(stream.getVideoTracks()[0]!.readyState).to.equal('ended');
    const waiting = frames.next();
    await camera.resume();
    expect(camera.deviceId).to.equal(deviceId);
    expect(camera.stream).not.to.equal(stream);
    (await waiting).value!.bitmap.close();
    expect(camera.lost.aborted).to.equal(false);
    await frames.return();
  });

  it('leaves the camera on for others while one is suspended', async () => {
    const [first, second] = await Promise.all([open(), open()]);
    await first.suspend();
    (await nextFrame(second)).bitmap.close();
    await first.resume();
    expect(first.stream).to.equal(second.stream);
  });

  it('ends waiting pictures with "aborted" where it is stopped while it is suspended', async () => {
    const camera = await open();
    await camera.suspend();
    const waiting = failureOf(nextFrame(camera));
    await camera.stop();
    expect((await waiting).code).to.equal('aborted');
  });

  it('stops opening when aborted, and switches the device off', async () => {
    const stopping = new AbortController();
    const opening = failureOf(openCamera({ signal: stopping.signal }));
    stopping.abort();
    expect((await opening).code).to.equal('aborted');
    const next = await open();
    const [track] = next.stream.getVideoTracks();
    await next.stop();
    expect(track!.readyState).to.equal('ended');
  });

  it('does not ask for a camera if the signal was aborted before', async () => {
    const failure = await failureOf(openCamera({ signal: AbortSignal.abort() }));
    expect(failure.code).to.equal('aborted');
  });

  it('lists the cameras, itself included', async () => {
    const camera = await open();
    const devices = await camera.devices();
    expect(devices.map(({ deviceId }) => deviceId)).to.include(camera.deviceId);
    expect(devices.every(({ label }) => label.length > 0)).to.equal(true);
  });

  it('opens the only camera for a page that prefers a back camera', async () => {
    const camera = await open({ facing: 'environment' });
    (await nextFrame(camera)).bitmap.close();
  });

  it('reports that the camera with the given id is not connected', async () => {
    const failure = await failureOf(open({ deviceId: 'no-such-camera' }));
    expect(failure.code).to.equal('camera-missing');
    expect(failure.message).to.include('no longer connected');
  });

  it('opens the former camera again if the switch fails', async () => {
    const camera = await open();
    const frames = camera.frames(never);
    (await frames.next()).value!.bitmap.close();
    const failure = await failureOf(camera.switchTo({ deviceId: 'no-such-camera' }));
    expect(failure.code).to.equal('camera-missing');
    (await frames.next()).value!.bitmap.close();
    expect(camera.lost.aborted).to.equal(false);
    await frames.return();
  });
});
