import type { Evaluation } from '@tl-elements/core/base';
import type { Messages } from '../../strings/english.ts';

/** An expected accuracy in plain words: "Right about 9 times in 10". */
export function accuracyWords(accuracy: number, m: Messages): string {
  if (accuracy >= 0.975) return m.rightEveryTime;
  if (accuracy >= 0.95) return m.right(19, 20);
  const tenths = Math.round(accuracy * 10);
  if (tenths < 5) return m.rightSeldom;
  return tenths === 5 ? m.rightHalf : m.right(tenths, 10);
}

/** The range behind it; null if none can be given. */
export function rangeWords({ low, high }: Evaluation, m: Messages): string | null {
  return low === null || high === null ? null : m.range(low, high);
}
