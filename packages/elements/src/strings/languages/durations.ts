import type { happenEnglish } from '../happen-english.ts';
import type { Grammar } from './grammar.ts';

/** How long a label has to be seen, and how often something happens at most. */
export function durations(
  { duration }: Grammar,
  onset: string,
  moment: string,
): Pick<typeof happenEnglish, 'happenHolds' | 'happenOftens'> {
  const shared = {
    '500ms': duration(0.5),
    '1s': duration(1),
    '3s': duration(3),
    '10s': duration(10),
  };
  return {
    happenHolds: { onset, '150ms': moment, ...shared, '5s': duration(5) },
    happenOftens: { ...shared, '30s': duration(30), '60s': duration(60), '300s': duration(300) },
  };
}
