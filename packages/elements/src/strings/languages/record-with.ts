import type { RecordWords } from '../record-english.ts';
import type { Grammar } from './grammar.ts';

/** What a language says of recordings, besides times. */
interface Phrases extends Omit<RecordWords, 'seconds' | 'timer'> {
  /** Before how long a timer counts down. */
  readonly countdown: string;
  /** Before how long it records. */
  readonly recording: string;
}

/** The texts about recordings in a language. */
export function recordWith(
  { duration }: Grammar,
  { countdown, recording, ...words }: Phrases,
): RecordWords {
  return {
    ...words,
    seconds: duration,
    timer: (label, delay, length) => {
      const records = `${recording} ${duration(length)}`;
      return delay > 0
        ? `${label}: ${countdown} ${duration(delay)}, ${records}`
        : `${label}: ${records}`;
    },
  };
}
