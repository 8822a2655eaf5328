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
 * The pictures of a video element on the page, whole and not mirrored. Each is newer than the one
 * before, and the newest when it is asked for. The caller closes their bitmaps. While the video is
 * paused, none come. The element itself is left as it is.
 *
 * @throws {TlError} `input-unreadable` for a video of another site whose pixels may not be read;
 *   `aborted` by the signal of `frames` or by closing.
 */
export function videoPictures(
  video: HTMLVideoElement,
  { longSide }: { readonly longSide?: number } = {},
): InputSource<'image'> {
  const scope = new Scope();
  return {
    async *frames(signal: AbortSignal): AsyncGenerator<PictureFrame, void, undefined> {
      let last = framesShown(video);
      for (;;) {
        if (scope.signal.aborted) throw abortedError(scope.signal);
        const waiting = scope.child();
        const forget = waiting.listen(signal, 'abort', () => void waiting.close());
        if (signal.aborted) void waiting.close();
        try {
          const at = await nextVideoFrame(video, last, waiting.signal);
          if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
            // A video that loops has no picture for a moment when it starts again.
            last = framesShown(video);
            continue;
          }
          const { bitmap } = await decodePicture(video, { longSide, signal: waiting.signal });
          last = framesShown(video);
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
