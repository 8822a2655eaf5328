import { windowMs } from '@tl-elements/core/motion';
import type { Told } from './replay.ts';
import type { MovementStream } from './streams.ts';

/** What came of a stream. */
export interface StreamOutcome {
  /** Movements of labels that were taught. */
  readonly taught: number;
  readonly right: number;
  /** Of those: something else was told, too or instead. */
  readonly wrong: number;
  /** Told more than once. */
  readonly repeated: number;
  /** Movements that were not taught. */
  readonly other: number;
  readonly otherTold: number;
  /** Told when the last movement had ended more than a window ago. */
  readonly atRest: number;
  /** So long that was. */
  readonly restMinutes: number;
  /** From the end of each movement that was told rightly until it was told, milliseconds. */
  readonly latenciesMs: readonly number[];
}

/** Assigns what was told to movements: to each what was told while a part of its recording was in the window. */
export function outcomeOf(
  { movements, clip }: MovementStream,
  told: readonly Told[],
  labels: readonly string[],
): StreamOutcome {
  const of = movements.map(({ label, fromMs, toMs }, i) => ({
    label,
    isTaught: labels.includes(label),
    own: told.filter(
      ({ atMs }) =>
        atMs >= fromMs && atMs <= Math.min(toMs + windowMs, movements[i + 1]?.fromMs ?? Infinity),
    ),
  }));
  const taught = of.filter(({ isTaught }) => isTaught);
  const other = of.filter(({ isTaught }) => !isTaught);
  const right = taught.flatMap(({ label, own }) => own.find((each) => each.label === label) ?? []);
  const streamMs = clip.at.at(-1) ?? 0;
  const restMs = movements.reduce((sum, { toMs }, i) => {
    const nextMs = movements[i + 1]?.fromMs ?? streamMs;
    return sum + Math.max(0, nextMs - toMs - windowMs);
  }, 0);
  return {
    taught: taught.length,
    right: right.length,
    wrong: taught.filter(({ label, own }) => own.some((each) => each.label !== label)).length,
    repeated: taught.filter(({ own }) => own.length > 1).length,
    other: other.length,
    otherTold: other.filter(({ own }) => own.length > 0).length,
    atRest: told.length - of.reduce((sum, { own }) => sum + own.length, 0),
    restMinutes: restMs / 60_000,
    latenciesMs: right.map(({ atMs, endedMs }) => atMs - endedMs),
  };
}

/** All together. */
export function sumOfOutcomes(outcomes: readonly StreamOutcome[]): StreamOutcome {
  const sum = (of: (outcome: StreamOutcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return {
    taught: sum(({ taught }) => taught),
    right: sum(({ right }) => right),
    wrong: sum(({ wrong }) => wrong),
    repeated: sum(({ repeated }) => repeated),
    other: sum(({ other }) => other),
    otherTold: sum(({ otherTold }) => otherTold),
    atRest: sum(({ atRest }) => atRest),
    restMinutes: sum(({ restMinutes }) => restMinutes),
    latenciesMs: outcomes.flatMap(({ latenciesMs }) => latenciesMs),
  };
}
