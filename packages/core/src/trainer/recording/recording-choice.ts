import type { RecordingTimes } from '../../contracts/extractor.ts';

/** How examples are recorded, where people have chosen that. What is absent is the modality's own. */
export interface RecordingChoice {
  /** How many pictures a second become examples: 1 to 30. Sounds and movements are cut when they are complete. */
  readonly perSecond?: number;
  /** What the timer records, seconds: 1 to 120. */
  readonly seconds?: number;
  /** What the timer counts down before, whole seconds: 0 to 30. */
  readonly delaySeconds?: number;
  /** Seconds of sound that are never this loud are not recorded: decibels, -60 to 0, 0 being full strength. */
  readonly quietBelowDb?: number;
}

/** The times of recordings: the modality's own, and what was chosen. */
export function recordingTimes(
  own: RecordingTimes,
  { perSecond, seconds, delaySeconds }: RecordingChoice = {},
): RecordingTimes {
  return {
    ...own,
    ...(perSecond !== undefined && own.periodMs > 0 && { periodMs: 1000 / perSecond }),
    ...(seconds !== undefined && { timerMs: Math.max(own.lengthMs, 1000 * seconds) }),
    ...(delaySeconds !== undefined && { delayMs: 1000 * delaySeconds }),
  };
}
