import type { Prediction } from '../contracts/prediction.ts';
import { type TriggerRule, labelScore } from './trigger-rule.ts';

/**
 * A pause longer than this, and than three steps of the stream, is a gap; milliseconds. `LabelSettler` uses
 * the same value.
 */
const gapMs = 2000;

/** What a trigger remembers from one prediction to the next. Plain data; times in milliseconds. */
export interface TriggerState {
  /** By the labels of the rule. */
  readonly watches: ReadonlyMap<string, LabelWatch>;
  /** When each label of the sequence was there last, in its place; -Infinity: not yet. */
  readonly reachedAt: readonly number[];
  readonly firedAt: number;
  /** When the last sound began that a rule for onsets has read. */
  readonly onsetAt: number;
  /** Of the last prediction, and how long it came after the one before. */
  readonly lastAt: number;
  readonly stepMs: number;
}

/** The result of one prediction. */
export interface TriggerStep {
  readonly state: TriggerState;
  readonly fired: boolean;
  /** What it fired for; null: none of these, or it has not fired. */
  readonly label: string | null;
}

/** Before the first prediction. */
export const initialTriggerState: TriggerState = {
  watches: new Map(),
  reachedAt: [],
  firedAt: -Infinity,
  onsetAt: -Infinity,
  lastAt: -Infinity,
  stepMs: 0,
};

/**
 * Takes the next prediction of a stream: does the trigger fire?
 *
 * A label counts when its score has been at `above` or higher for `holdMs`, and again only after the score has
 * fallen below `below`. The trigger fires when all labels of its rule have counted, one after the other, each
 * at most `withinMs` after the one before was there. During the cooldown nothing counts; a label that is still
 * held after it counts then.
 *
 * Time is read from the predictions, and they may come at any rate: a hold is over with the first prediction
 * that is `holdMs` later. After a gap all but the cooldown begins anew. If the clock jumps back, a hold and
 * a cooldown begin again.
 *
 * Of movements, the one that has just been made counts, without a hold or a release. A rule for onsets reads what has just begun. A label counts once for each beginning, without a release, and the
 * cooldown is the time from one beginning to the next.
 *
 * @param state of the last step; at first `initialTriggerState`.
 */
export function stepTrigger(
  rule: TriggerRule,
  state: TriggerState,
  prediction: Prediction,
): TriggerStep {
  const { at } = prediction;
  const before = atOnset(rule, atTime(state, at), prediction);
  const happenedAt = (rule.onset ? prediction.onset?.at : null) ?? at;
  const isResting = happenedAt - before.firedAt < rule.cooldownMs;
  const read = readPrediction(rule, prediction);
  const watches = new Map<string, LabelWatch>();
  const counting = new Set<string>();
  for (const name of new Set(rule.labels)) {
    // A movement is said once, in one prediction: there is nothing to hold.
    const own = prediction.movement ? { ...rule, holdMs: 0 } : rule;
    const times = isResting ? { ...rule, holdMs: Infinity } : own;
    const { watch, isNew } = stepWatch(name, times, before.watches.get(name) ?? {}, read);
    watches.set(name, watch);
    if (isNew) counting.add(name);
  }
  const reachedAt = rule.labels.map((name, place) => {
    const last = before.reachedAt[place] ?? -Infinity;
    if (counting.has(name)) {
      // The time of the last prediction, so that no label counts in two places at once.
      const previous = place === 0 ? at : (before.reachedAt[place - 1] ?? -Infinity);
      return at - previous <= rule.withinMs ? at : last;
    }
    const isThere = watches.get(name)?.counted !== undefined;
    return last > -Infinity && isThere ? at : last;
  });
  const after = { ...before, watches, reachedAt };
  if (reachedAt.at(-1) !== at) return { state: after, fired: false, label: null };
  const label = watches.get(rule.labels.at(-1) ?? '')?.counted ?? null;
  return { state: { ...after, reachedAt: [], firedAt: happenedAt }, fired: true, label };
}

/**
 * Takes a prediction that must not make the trigger fire, such as one of a sound that the page plays. Labels
 * that are there now count again only after they have ended.
 */
export function sleepTrigger(
  rule: TriggerRule,
  state: TriggerState,
  prediction: Prediction,
): TriggerState {
  const before = atOnset(rule, atTime(state, prediction.at), prediction);
  const read = readPrediction(rule, prediction);
  const watches = new Map(
    rule.labels.map((name) => {
      const watch = withoutHeld(before.watches.get(name) ?? {});
      return [name, stepWatch(name, { ...rule, holdMs: 0 }, watch, read).watch];
    }),
  );
  return { ...before, watches, reachedAt: [] };
}

/** The state when a sound begins: earlier counts belong to another sound. */
function atOnset(rule: TriggerRule, state: TriggerState, { onset }: Prediction): TriggerState {
  if (!rule.onset || !onset || onset.at === state.onsetAt) return state;
  return { ...state, watches: new Map(), onsetAt: onset.at };
}

/** The state when the next prediction comes, after a possible gap or a clock that has jumped back. */
function atTime(state: TriggerState, at: number): TriggerState {
  const stepMs = at - state.lastAt;
  if (!Number.isFinite(stepMs)) return { ...state, lastAt: at };
  if (stepMs < 0) {
    const watches = new Map([...state.watches].map(([name, watch]) => [name, withoutHeld(watch)]));
    const reachedAt = state.reachedAt.map((time) => Math.min(time, at));
    const firedAt = Math.min(state.firedAt, at);
    return { ...state, watches, reachedAt, firedAt, lastAt: at, stepMs: 0 };
  }
  const isGap = stepMs > Math.max(gapMs, 3 * state.stepMs);
  const next = { ...state, lastAt: at, stepMs };
  return isGap ? { ...next, watches: new Map(), reachedAt: [] } : next;
}

/** What is remembered of one label of a rule. */
export interface LabelWatch {
  /** What has counted and has not been released yet; absent: nothing. Null: none of these. */
  readonly counted?: string | null;
  /** What has been at `above` or higher since a time in milliseconds; absent: nothing. */
  readonly held?: { readonly label: string | null; readonly since: number };
}

/** A watch after the next prediction. */
interface WatchStep {
  readonly watch: LabelWatch;
  /** The label counts with this prediction. */
  readonly isNew: boolean;
}

/**
 * Takes the next prediction: has the label been held long enough, and was it released before?
 *
 * @param label as the rule names it.
 */
function stepWatch(
  label: string,
  { above, below, holdMs }: Pick<TriggerRule, 'above' | 'below' | 'holdMs'>,
  last: LabelWatch,
  prediction: Prediction,
): WatchStep {
  const watch = isReleased(last, label, below, prediction) ? withoutCounted(last) : last;
  const now = labelScore(label, prediction);
  if (now.score === 0 || now.score < above || now.label === watch.counted) {
    return { watch: withoutHeld(watch), isNew: false };
  }
  const since = watch.held?.label === now.label ? watch.held.since : prediction.at;
  if (prediction.at - since < holdMs) {
    return { watch: { ...watch, held: { label: now.label, since } }, isNew: false };
  }
  return { watch: { counted: now.label }, isNew: true };
}

/** The hold begins again with the next prediction. */
function withoutHeld({ counted }: LabelWatch): LabelWatch {
  return counted === undefined ? {} : { counted };
}

function withoutCounted({ held }: LabelWatch): LabelWatch {
  return held ? { held } : {};
}

/** A label that has ended is released, even if `below` is 0. */
function isReleased(
  { counted }: LabelWatch,
  label: string,
  below: number,
  prediction: Prediction,
): boolean {
  if (counted === undefined) return false;
  const { score } = labelScore(counted ?? label, prediction);
  return score === 0 || score < below;
}

/**
 * What a rule reads of a prediction: all of it; of movements, the one that has just been made; or, for onsets, the sound that has just begun. If none has, all
 * scores are 0. If predictions say nothing about onsets, as those of pictures, a rule for onsets reads the
 * prediction itself.
 */
export function readPrediction(
  { onset: isForOnsets }: Pick<TriggerRule, 'onset'>,
  prediction: Prediction,
): Prediction {
  const { onset, movement } = prediction;
  if (movement) return readMovement(prediction, movement.made);
  if (!isForOnsets || onset === undefined) return prediction;
  const scores = onset?.scores ?? new Map([...prediction.scores.keys()].map((label) => [label, 0]));
  return { ...prediction, scores, isUnknown: onset?.isUnknown ?? false, nothing: null };
}

/** Only the movement that has just been made has a score, in that one prediction. */
function readMovement(prediction: Prediction, made: string | null): Prediction {
  const scores = new Map(
    [...prediction.scores].map(([label, score]) => [label, label === made ? score : 0]),
  );
  return { ...prediction, scores, label: made, isUnknown: false, nothing: null };
}
