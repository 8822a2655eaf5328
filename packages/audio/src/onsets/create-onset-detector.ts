import { loadCode, type OnsetDetector } from '@tl-elements/core/base';

/**
 * Finds where sounds begin, as soon as its code is there: only pages with a trigger for onsets fetch that. If it can't be
 * fetched, `next` throws `code-not-found`.
 */
export function createOnsetDetector(): OnsetDetector {
  let next: OnsetDetector['next'] = () => null;
  loadCode(() => import('./onset-detector.ts')).then(
    ({ SoundOnsetDetector }) => {
      const detector = new SoundOnsetDetector();
      next = (frame) => detector.next(frame);
    },
    (error: unknown) => {
      next = () => {
        throw error;
      };
    },
  );
  return { next: (frame) => next(frame) };
}
