import {
  abortedError,
  asyncDispose,
  Scope,
  type InputSource,
  type PictureFrame,
} from '@tl-elements/core/base';
import { decodePicture } from '../pictures/decode-picture.ts';
import { framesShown, nextVideoFrame } from './next-video-frame.ts';

/**
 * The pictures of a video element that plays on the page, each newer than the one before and the
 * newest when asked for: whole, unmirrored, and the caller's to close. They wait while the video is paused. The
 * element stays the page's own.
 *
 * @throws {TlError} `input-unreadable` for a video of another site that withholds its pixels;
 *   `aborted` by the signal of `frames` or by closing.
 */
export function videoPictures(
  video: HTMLVideoElement,
  { longSide }: { readonly longSide?: number } = {},
): InputSource<'image'> {
  const scope = new Scope();
  return {
    async *frames(signal: AbortSignal): AsyncGenerator<PictureFrame, void, undefined> {
      let seen = framesShown(video);
      for (;;) {
        if (scope.signal.aborted) throw abortedError(scope.signal);
        const waiting = scope.child();
        const forget = waiting.listen(signal, 'abort', () => void waiting.close());
        if (signal.aborted) void waiting.close();
        try {
          const at = await nextVideoFrame(video, seen, waiting.signal);
          if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
            // Between two rounds of a video that loops there is none for a moment.
            seen = framesShown(video);
            continue;
          }
          const { bitmap } = await decodePicture(video, { longSide, signal: waiting.signal });
          seen = framesShown(video);
          yield { bitmap, at };
        } finally {
          forget();
          await waiting.close();
        }
      }
    },
    [asyncDispose]: () => scope.close(),
  };
}
