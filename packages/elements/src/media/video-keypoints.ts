import {
  abortable,
  abortedError,
  Scope,
  TlError,
  type KeypointClip,
  type MovementReader,
} from '@tl-elements/core/base';
import { KeypointTrack } from '@tl-elements/core/motion';
import { playThrough, type Reading, type VideoPicture } from './play-through.ts';

/** Pictures of a video that are looked at, a second. */
const picturesPerSecond = 15;
/**
 * Firefox says that it has sought in a video that a browser has recorded, and shows the picture from before. What only
 * Firefox has tells it.
 */
const seekingFails = 'mozInnerScreenX' in globalThis;
/** A longer video is read to here, seconds. */
const longestVideo = 120;

/**
 * Finds the keypoints in each picture of a video.
 *
 * @throws {TlError} `input-unreadable`, `aborted`, the extractor's own.
 */
export async function readVideo(
  file: Blob,
  { keypoints, pointCount }: MovementReader,
  signal: AbortSignal,
): Promise<KeypointClip> {
  return withVideo(file, signal, async (video, scope) => {
    const track = new KeypointTrack(pointCount);
    // What a browser has recorded may not say how long it is.
    const until = Math.min(video.duration, longestVideo);
    const canSeek = !seekingFails && Number.isFinite(video.duration);
    const read = canSeek ? seekThrough : playThrough;
    for await (const { bitmap, time } of read(video, { picturesPerSecond, until }, scope, signal)) {
      const found = bitmap && (await keypoints.extract({ bitmap, at: time * 1000 }, signal));
      track.add(found?.points ?? null, time * 1000);
    }
    return track.clip;
  });
}

/** A picture from the middle of a video. @throws {TlError} `input-unreadable`, `aborted`. */
export async function stillOf(file: Blob, signal: AbortSignal): Promise<Blob> {
  return withVideo(file, signal, async (video, scope) => {
    // Without a length it is the first picture.
    if (Number.isFinite(video.duration))
      await seek(video, Math.min(video.duration, longestVideo) / 2, scope, signal);
    const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  });
}

async function withVideo<Result>(
  file: Blob,
  signal: AbortSignal,
  use: (video: HTMLVideoElement, scope: Scope) => Promise<Result>,
): Promise<Result> {
  if (signal.aborted) throw abortedError(signal);
  const scope = new Scope();
  const url = URL.createObjectURL(file);
  scope.add(() => URL.revokeObjectURL(url));
  const video = document.createElement('video');
  try {
    video.muted = true;
    video.preload = 'auto';
    video.src = url;
    await abortable(happened(video, 'loadeddata', scope), signal);
    if (video.videoWidth === 0) throw unreadable();
    return await use(video, scope);
  } finally {
    video.removeAttribute('src');
    video.load();
    await scope.close();
  }
}

async function* seekThrough(
  video: HTMLVideoElement,
  { picturesPerSecond, until }: Reading,
  scope: Scope,
  signal: AbortSignal,
): AsyncGenerator<VideoPicture, void, undefined> {
  for (let index = 0; index < until * picturesPerSecond; index++) {
    const time = index / picturesPerSecond;
    await seek(video, time, scope, signal);
    // On a busy machine a browser may have sought, and not have the picture: then its points are missing.
    yield { bitmap: await createImageBitmap(video).catch(() => null), time };
  }
}

async function seek(video: HTMLVideoElement, seconds: number, scope: Scope, signal: AbortSignal) {
  if (video.currentTime === seconds) return;
  const sought = happened(video, 'seeked', scope);
  video.currentTime = seconds;
  await abortable(sought, signal);
}

/** @throws {TlError} `input-unreadable` if the video fails before. */
function happened(video: HTMLVideoElement, event: string, scope: Scope): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting = scope.child();
    const end = (settle: () => void) => () => {
      void waiting.close();
      settle();
    };
    waiting.listen(video, event, end(resolve));
    waiting.listen(
      video,
      'error',
      end(() => reject(unreadable())),
    );
  });
}

function unreadable(): TlError {
  return new TlError(
    'input-unreadable',
    "This video can't be read by this browser. Use MP4 or WebM.",
  );
}
