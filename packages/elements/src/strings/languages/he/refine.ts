import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Hebrew. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) => `אפשר לשפר עוד בכוונון הרשת (זמן משוער: ${duration(seconds)}).`,
  start: 'כוונון',
  running: 'הרשת בכוונון',
  left: (seconds) => `הזמן שנותר: ${duration(seconds)}`,
  pause: 'השהיה',
  resume: 'המשך',
  paused: 'מושהה',
  helped: (before, after) =>
    `הרשת כווננה. אחוז הדיוק בדוגמאות שהושארו בצד: ${percent(after)}, לפני כן ${percent(before)}.`,
  unhelpful: 'הכוונון לא עזר כאן. דבר לא השתנה.',
});
