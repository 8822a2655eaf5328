import { abortable, Scope } from '@tl-elements/core/base';
import { onNextDraw } from './on-next-draw.ts';

/** How many frames a video has shown so far. */
export function framesShown(video: HTMLVideoElement): number {
  return video.getVideoPlaybackQuality().totalVideoFrames;
}

/**
 * Waits until a video shows a frame beyond the first `seen`. One that is there already is not waited
 * for: who takes 40 ms over each frame of a camera gets 24 a second that way, and 15 else. In a
 * hidden tab it waits until the tab is seen again.
 *
 * @returns when, in milliseconds on the clock of `performance.now()`.
 * @throws {TlError} `aborted`.
 */
export async function nextVideoFrame(
  video: HTMLVideoElement,
  seen: number,
  signal: AbortSignal,
): Promise<number> {
  if (!document.hidden && framesShown(video) > seen) return performance.now();
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
      if (video.currentTime === before) onNextDraw(scope, look);
      else resolve(now);
    };
    onNextDraw(scope, look);
  });
}
