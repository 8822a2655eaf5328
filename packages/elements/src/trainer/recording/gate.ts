import type { RecordingChoice } from '@tl-elements/core/trainer';

/** What the timer counts down, in seconds, unless something else is chosen: as in core. */
export const usualDelaySeconds = 3;

/** The meter of loudness begins at so many decibels below full strength: as that of a microphone. */
const meterRangeDb = 60;

/** Where a chosen loudness is on the meter, 0..1; null: none is chosen. */
export function gateOf({ quietBelowDb }: RecordingChoice): number | null {
  return quietBelowDb === undefined ? null : 1 + quietBelowDb / meterRangeDb;
}

/** The loudness at a place of the meter, in decibels, 0 being full strength. */
export function decibelsAt(gate: number): number {
  return Math.round(meterRangeDb * (gate - 1));
}

/** A choice with another loudness. @param quietBelowDb null: none. */
export function withGate(
  { quietBelowDb: _, ...others }: RecordingChoice,
  quietBelowDb: number | null,
): RecordingChoice {
  return { ...others, ...(quietBelowDb !== null && { quietBelowDb }) };
}
