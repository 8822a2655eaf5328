/** The usual time between examples, in milliseconds: 10 examples a second, however fast the stream. */
const defaultPeriodMs = 100;

/** How much of the end of a hold is dropped, milliseconds: the hand is on its way. */
const tailMs = 200;

/** A recording in progress. Items wait until they can't be the tail of a hold any more. */
export interface Recording<Item> {
  /** A hold ends when the button is released, and loses its tail; a timed recording keeps everything. */
  readonly kind: 'hold' | 'timed';
  /** Time between examples, milliseconds. */
  readonly periodMs: number;
  /** When the next example is due, milliseconds; null before the first. */
  readonly dueAt: number | null;
  readonly waiting: readonly { readonly item: Item; readonly at: number }[];
  /** How many items have become examples. */
  readonly count: number;
}

/** The result of a step: the recording after it, and the items that have become examples. */
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

/** True if the frame of time `at` (milliseconds) is to become an example. */
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
