/** Time between examples unless said otherwise, milliseconds: 10 a second, from however fast a stream. */
const defaultPeriodMs = 100;

/** How much of the end of a hold is dropped, milliseconds: the hand is on its way. */
const tailMs = 200;

/** A recording under way. Items wait until it is sure that they are not the end of a hold. */
export interface Recording<Item> {
  /** How it ends: a hold is let go, and loses its tail; a timed one runs out, and keeps all. */
  readonly kind: 'hold' | 'timed';
  /** Time between examples, milliseconds. */
  readonly periodMs: number;
  /** When the next example is due, milliseconds; null before the first. */
  readonly dueAt: number | null;
  readonly waiting: readonly { readonly item: Item; readonly at: number }[];
  /** How many items have been let through. */
  readonly count: number;
}

/** What a step leads to: the recording from now on, and the items that are examples for good. */
export interface RecordingStep<Item> {
  readonly recording: Recording<Item>;
  readonly examples: readonly Item[];
}

/** How a recording is paced; times in milliseconds. */
export interface RecordingPace {
  readonly periodMs?: number;
}

/** A recording that has taken nothing yet. */
export function startRecording<Item>(
  kind: 'hold' | 'timed',
  { periodMs = defaultPeriodMs }: RecordingPace = {},
): Recording<Item> {
  return { kind, periodMs, dueAt: null, waiting: [], count: 0 };
}

/** True where the frame of time `at` (milliseconds) is to become an example. */
export function isExampleDue({ dueAt }: Recording<unknown>, at: number): boolean {
  return dueAt === null || at >= dueAt;
}

/** Takes the `item` made of a due frame of time `at`. */
export function recordItem<Item>(
  recording: Recording<Item>,
  item: Item,
  at: number,
): RecordingStep<Item> {
  const waiting = [...recording.waiting, { item, at }];
  // Due times keep to a grid, so that a stream of 30 frames gives 10 examples a second and not 7.5;
  // a stream that fell behind doesn't catch up by taking neighbors.
  const { periodMs } = recording;
  const next = (recording.dueAt ?? at) + periodMs;
  const dueAt = next > at ? next : at + periodMs;
  return letThrough({ ...recording, waiting, dueAt }, recording.kind === 'hold' ? at - tailMs : at);
}

/**
 * Ends the recording at time `at`. A hold too short to outlast its tail leaves its first item.
 *
 * @returns the last examples.
 */
export function endRecording<Item>(recording: Recording<Item>, at: number): readonly Item[] {
  const { examples } = letThrough(recording, recording.kind === 'hold' ? at - tailMs : at);
  const first = recording.waiting[0];
  return examples.length + recording.count === 0 && first ? [first.item] : examples;
}

function letThrough<Item>(recording: Recording<Item>, until: number): RecordingStep<Item> {
  const examples = recording.waiting.filter(({ at }) => at <= until).map(({ item }) => item);
  const waiting = recording.waiting.filter(({ at }) => at > until);
  return {
    recording: { ...recording, waiting, count: recording.count + examples.length },
    examples,
  };
}
