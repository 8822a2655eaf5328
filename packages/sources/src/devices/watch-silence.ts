import type { Scope } from '@tl-elements/core/base';
import { onNextDraw } from '../camera/on-next-draw.ts';

/** A camera that sends no picture for so many seconds, while the page is drawn, is lost. */
const longestSilenceSeconds = 5;

/**
 * Calls back when a camera sends no more pictures without ending. No event says so: Chromium sends
 * none, and other browsers send "mute" also for every hidden tab. It counts ticks, not time, so that
 * a computer's sleep is only one tick. A page that is not drawn (hidden, or in an iframe that is
 * scrolled away) gets no frames, so its ticks don't count.
 *
 * @param isSilent called each second: whether somebody waited for a picture and none came.
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
