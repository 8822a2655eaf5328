import { abortable, type Scope } from '@tl-elements/core/base';

/** What of a video is read. */
export interface Reading {
  /** At most. */
  readonly picturesPerSecond: number;
  /** In seconds. */
  readonly until: number;
}

/** A picture of a video, and its time in it, in seconds. Null: there was none. */
export interface VideoPicture {
  readonly bitmap: ImageBitmap | null;
  readonly time: number;
}

/** Copies that wait at most. The video pauses until fewer do. */
const mostWaiting = 40;
/** Of a copy, in pixels: more than any network of keypoints looks at. */
const longSide = 640;

/**
 * The pictures of a video while it plays, without sound, to its end: for a browser that can't be sent to a time. It takes
 * as long as the video, and waits while the page is hidden, since a browser shows no pictures then.
 */
export async function* playThrough(
  video: HTMLVideoElement,
  { picturesPerSecond, until }: Reading,
  scope: Scope,
  signal: AbortSignal,
): AsyncGenerator<VideoPicture, void, undefined> {
  /** In the order of their times, whichever copy is made first. */
  const waiting: { readonly copy: Promise<ImageBitmap | null>; readonly time: number }[] = [];
  let isOver = false as boolean;
  let latest = -Infinity;
  let notify: () => void = () => undefined;

  const playOrPause = () => {
    if (document.hidden || waiting.length >= mostWaiting) video.pause();
    else if (video.paused && !isOver) void video.play().catch(() => undefined);
  };
  const finish = () => {
    isOver = true;
    notify();
  };
  const see = (_now: number, { mediaTime }: VideoFrameCallbackMetadata) => {
    if (mediaTime >= until) {
      finish();
      return;
    }
    // Half a picture early is near enough.
    if (mediaTime > latest + 0.5 / picturesPerSecond) {
      latest = mediaTime;
      waiting.push({ copy: copyOf(video), time: mediaTime });
      playOrPause();
      notify();
    }
    video.requestVideoFrameCallback(see);
  };

  scope.listen(video, 'ended', finish);
  scope.listen(document, 'visibilitychange', playOrPause);
  scope.add(() => waiting.forEach(({ copy }) => void copy.then((bitmap) => bitmap?.close())));
  video.requestVideoFrameCallback(see);
  playOrPause();
  for (;;) {
    const picture = waiting.shift();
    if (picture) {
      playOrPause();
      yield { bitmap: await picture.copy, time: picture.time };
    } else if (isOver) {
      return;
    } else {
      await abortable(new Promise<void>((resolve) => (notify = resolve)), signal);
    }
  }
}

/** What a video shows, small; null: there is nothing. */
function copyOf(video: HTMLVideoElement): Promise<ImageBitmap | null> {
  const scale = Math.min(1, longSide / Math.max(video.videoWidth, video.videoHeight));
  return createImageBitmap(video, {
    resizeWidth: Math.round(video.videoWidth * scale),
    resizeHeight: Math.round(video.videoHeight * scale),
  }).catch(() => null);
}
