import type { Scope } from '@tl-elements/core/base';
import { onNextDraw } from '../camera/on-next-draw.ts';

/** A camera that owes a picture for so many seconds, to a page that is being drawn, is lost. */
const longestSilenceSeconds = 5;

/**
 * Calls back where a camera falls silent without ending, which no event tells: Chromium sends none,
 * and "mute" elsewhere also comes with every hidden tab. Counts ticks and not time, so that a
 * computer's sleep is one of them; a page that is not drawn (hidden, or in an iframe scrolled out
 * of sight) gets no frames and counts none.
 *
 * @param isSilent asked each second: whether a picture has been owed since.
 */
export function watchSilence(scope: Scope, isSilent: () => boolean, onSilence: () => void): void {
  let silentSeconds = 0;
  let isDrawn = false;
  scope.every(1000, () => {
    const counts = isSilent() && isDrawn && !document.hidden;
    silentSeconds = counts ? silentSeconds + 1 : 0;
    if (silentSeconds >= longestSilenceSeconds) onSilence();
    isDrawn = false;
    onNextDraw(scope, () => (isDrawn = true));
  });
}
