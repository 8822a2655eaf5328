import { abortable, Scope } from '@tl-elements/core/base';

/** A hidden tab is asked for frames so often, milliseconds; browsers may make it a second. */
const hiddenPeriodMs = 100;

/** How many frames a video has shown so far. */
export function framesShown(video: HTMLVideoElement): number {
  return video.getVideoPlaybackQuality().totalVideoFrames;
}

/**
 * Waits until a video has shown a frame after number `after`. It returns at once if it has: a caller
 * that needs 40 ms for each frame of a camera gets 24 a second that way, and 15 otherwise.
 *
 * @returns the time of the frame, in milliseconds on the clock of `performance.now()`.
 * @throws {TlError} `aborted`.
 */
export async function nextVideoFrame(
  video: HTMLVideoElement,
  after: number,
  signal: AbortSignal,
): Promise<number> {
  if (framesShown(video) > after) return performance.now();
  const scope = new Scope();
  try {
    const presented =
      'requestVideoFrameCallback' in video ? framePresented(video, scope) : timeMoved(video, scope);
    return await abortable(
      Promise.race([presented, shownWhileHidden(video, after, scope)]),
      signal,
    );
  } finally {
    await scope.close();
  }
}

/** A hidden tab presents no frames, and its videos play on. */
function shownWhileHidden(video: HTMLVideoElement, after: number, scope: Scope): Promise<number> {
  return new Promise((resolve) => {
    scope.every(hiddenPeriodMs, () => {
      if (document.hidden && framesShown(video) > after) resolve(performance.now());
    });
  });
}

function framePresented(video: HTMLVideoElement, scope: Scope): Promise<number> {
  return new Promise((resolve) => {
    const handle = video.requestVideoFrameCallback(resolve);
    scope.add(() => video.cancelVideoFrameCallback(handle));
  });
}

/** For browsers without `requestVideoFrameCallback`: a live video's time changes with each frame. */
function timeMoved(video: HTMLVideoElement, scope: Scope): Promise<number> {
  const before = video.currentTime;
  return new Promise((resolve) => {
    const check = (now: number) => {
      if (video.currentTime === before) onNextDraw(scope, check);
      else resolve(now);
    };
    onNextDraw(scope, check);
  });
}

/** Calls back when the page is next drawn, unless the scope closes first. */
export function onNextDraw(scope: Scope, callback: (now: number) => void): void {
  // oxlint-disable-next-line house/ownership -- cancelled by the scope, on the next line
  const handle = requestAnimationFrame((now) => {
    forget();
    callback(now);
  });
  const forget = scope.add(() => {
    cancelAnimationFrame(handle);
  });
}
