import { abortable, Scope } from '@tl-elements/core';

/**
 * Waits until a video shows a frame that was not there when asked. In a hidden tab that is when the
 * tab is seen again.
 *
 * @returns when it was shown, in milliseconds on the clock of `performance.now()`.
 * @throws {TlError} `aborted`.
 */
export async function nextVideoFrame(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<number> {
  const scope = new Scope();
  try {
    return await abortable(
      'requestVideoFrameCallback' in video ? framePresented(video, scope) : timeMoved(video, scope),
      signal,
    );
  } finally {
    await scope.close();
  }
}

function framePresented(video: HTMLVideoElement, scope: Scope): Promise<number> {
  return new Promise((resolve) => {
    const handle = video.requestVideoFrameCallback(resolve);
    scope.add(() => video.cancelVideoFrameCallback(handle));
  });
}

/** For browsers without `requestVideoFrameCallback`: a live video's time moves with its frames. */
function timeMoved(video: HTMLVideoElement, scope: Scope): Promise<number> {
  const before = video.currentTime;
  return new Promise((resolve) => {
    const look = (now: number) => {
      if (video.currentTime !== before) resolve(now);
      else if (!scope.signal.aborted) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
