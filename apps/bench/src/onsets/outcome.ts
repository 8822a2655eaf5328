import type { Firing } from './replay.ts';
import type { StreamEvent } from './sound-stream.ts';

/** What came of events and firings. */
export interface Outcome {
  readonly events: number;
  readonly hits: number;
  /** Events for which a trigger fired more than once. */
  readonly doubles: number;
  /** Events for which the trigger of another label fired. */
  readonly confusions: number;
  /** Firings without an event. */
  readonly falseAlarms: number;
  /** From the beginning of each event that was hit to the end of the frame, milliseconds. */
  readonly latenciesMs: readonly number[];
}

/** How long a clap or a knock may take to fire: until the next one may come. Milliseconds. */
export const shortEventMs = 400;

/** How long a word may take, and a trigger without `onset`. */
export const wordMs = 1100;

/** A detector may find the beginning of a sound a little too early, milliseconds. */
const earlyMs = 30;

/** Assigns firings to events: each to the last event that had begun, if that is not too long ago. */
export function outcomeOf(
  events: readonly StreamEvent[],
  firings: readonly Firing[],
  withinMs: number,
): Outcome {
  const byEvent = new Map<StreamEvent, Firing[]>();
  let falseAlarms = 0;
  for (const firing of firings) {
    const event = events.findLast(({ atMs }) => isOf(firing, atMs, withinMs));
    if (event) byEvent.set(event, [...(byEvent.get(event) ?? []), firing]);
    else falseAlarms++;
  }
  const own = [...byEvent].map(([event, fired]) =>
    fired.filter(({ label }) => label === event.name).map(({ atMs }) => atMs - event.atMs),
  );
  const hit = own.filter(({ length }) => length > 0);
  return {
    events: events.length,
    hits: hit.length,
    doubles: own.filter(({ length }) => length > 1).length,
    confusions: [...byEvent].filter(([{ name }, fired]) => fired.some((f) => f.label !== name))
      .length,
    falseAlarms,
    latenciesMs: hit.map((latencies) => Math.min(...latencies)),
  };
}

/** The frame ended while the event was heard; what had begun, where that is known, is the event. */
function isOf({ atMs, onsetMs }: Firing, eventMs: number, withinMs: number): boolean {
  if (atMs < eventMs || atMs > eventMs + withinMs) return false;
  if (onsetMs === null) return true;
  const longestMs = withinMs === shortEventMs ? 60 : withinMs;
  return onsetMs >= eventMs - earlyMs && onsetMs <= eventMs + longestMs;
}

/** All together. */
export function sumOf(outcomes: readonly Outcome[]): Outcome {
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return {
    events: sum(({ events }) => events),
    hits: sum(({ hits }) => hits),
    doubles: sum(({ doubles }) => doubles),
    confusions: sum(({ confusions }) => confusions),
    falseAlarms: sum(({ falseAlarms }) => falseAlarms),
    latenciesMs: outcomes.flatMap(({ latenciesMs }) => latenciesMs),
  };
}
