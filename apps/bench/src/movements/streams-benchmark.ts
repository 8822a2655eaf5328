import { findMovements } from '@tl-elements/core/motion';
import { atLeast, atMost, type Benchmark, type Table } from '../benchmark.ts';
import { atRate, without, loadRecordings, type RecordingSet } from './recordings.ts';
import { outcomeOf, sumOfOutcomes, type StreamOutcome } from './outcome.ts';
import { streamOf, type StreamSettings } from './streams.ts';
import { toldOf } from './replay.ts';
import { labelsOf, peopleOf } from './tasks.ts';
import { teachMovements } from './taught-model.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import { median } from '../statistics.ts';

const taughtLabels = 8;
const taughtTakes = 3;
const restMs = 2000;
/** Behind the last movement of a stream. */
const lastRestMs = 30_000;

/** How movements are told in a stream, and found in a recording. */
export const motionStreams: Benchmark = async ({ seeds }) => {
  const set = await loadRecordings('body');
  const same: StreamOutcome[] = [];
  const others: StreamOutcome[] = [];
  for (let seed = 0; seed < seeds; seed++) {
    same.push(...(await streamsOf(set, seed, 'same')));
    others.push(...(await streamsOf(set, seed, 'others')));
    console.log(`seed ${seed} of ${seeds}`);
  }
  const own = sumOfOutcomes(same);
  const cuts = [
    cutting(set, 'a rest of 2 s, then a jump', () => ({ restMs: () => restMs, changeMs: 0 })),
    cutting(set, 'a rest of 0.7 to 1.5 s, changing for 0.3 s', (random) => ({
      restMs: () => 700 + 800 * random(),
      changeMs: 300,
    })),
    cutting(set, 'a rest of 0.5 s, then a jump', () => ({ restMs: () => 500, changeMs: 0 })),
  ];
  return {
    title: 'Movements: in a stream, and in a recording',
    method:
      'Streams made of `motion/body.json`: 8 of the 27 actions, drawn by the seed, are taught with takes 1 to 3, and take ' +
      '4 of all 27 is played in an order of its own. Behind each is a rest of 2 s, its last posture with noise of 1 % of ' +
      'the trunk in every frame; the next begins with a jump. Behind the last is a rest of 32 s. Ten windows a second. Taught by others: by the seven other ' +
      'people, three recordings of each action drawn from them. Right: its label was told while a part of the ' +
      'recording was in the window. At rest: told when none was. Wrong: another label was told, too or instead. After the end: after nine tenths of the path. ' +
      'Recordings of three: three takes of an action by one person, with rests between them; counted right where three ' +
      'movements are found.',
    tables: [streamTable(own, sumOfOutcomes(others)), cutTable(cuts)],
    floors: [
      atLeast('streams, right', share(own.right, own.taught), 90, ' %'),
      atMost('streams, wrong', share(own.wrong, own.taught), 1, ' %'),
      atMost('streams, told at rest', own.atRest / own.restMinutes, 0.1, ' a minute'),
      atMost('streams, after the end, median', median(own.latenciesMs), 350, ' ms'),
      ...cuts.map(({ name, figures }) =>
        atLeast(`recordings of three, ${name}`, figures[0] ?? NaN, 90, ' %'),
      ),
    ],
  };
};

/** One stream for each person, taught by themselves or by others. */
async function streamsOf(
  { recordings, layout }: RecordingSet,
  seed: number,
  teachers: 'same' | 'others',
): Promise<StreamOutcome[]> {
  const outcomes: StreamOutcome[] = [];
  for (const person of peopleOf(recordings)) {
    const random = seededRandom(100 * seed + person);
    const taught = shuffled(labelsOf(recordings), random).slice(0, taughtLabels);
    const isOwn = (each: { readonly person: number }) => each.person === person;
    const own = recordings.filter(isOwn);
    const lessons = taught.flatMap((label) => {
      const ofLabel = (
        teachers === 'same' ? own : recordings.filter((each) => !isOwn(each))
      ).filter((each) => each.label === label);
      return teachers === 'same'
        ? ofLabel.filter(({ take }) => take <= taughtTakes)
        : shuffled(ofLabel, random).slice(0, taughtTakes);
    });
    const model = await teachMovements(lessons, layout, { isWhole: true });
    const played = shuffled(
      own.filter(({ take }) => take > taughtTakes),
      random,
    );
    const stream = streamOf(played, {
      random,
      restMs: () => restMs,
      changeMs: 0,
      lastRestMs,
    });
    outcomes.push(outcomeOf(stream, toldOf(stream, model, layout), taught));
  }
  return outcomes;
}

function streamTable(same: StreamOutcome, others: StreamOutcome): Table {
  const row = (name: string, outcome: StreamOutcome) => [
    name,
    String(outcome.taught),
    share(outcome.right, outcome.taught).toFixed(1),
    share(outcome.wrong, outcome.taught).toFixed(1),
    share(outcome.repeated, outcome.taught).toFixed(1),
    (outcome.atRest / outcome.restMinutes).toFixed(2),
    share(outcome.otherTold, outcome.other).toFixed(1),
    median(outcome.latenciesMs).toFixed(0),
  ];
  return {
    caption: 'Streams',
    columns: [
      'taught by',
      'movements',
      'right, %',
      'wrong, %',
      'told twice, %',
      'told at rest, a minute',
      'movements that were not taught, told, %',
      'after the end, ms, median',
    ],
    rows: [row('the same person', same), row('others', others)],
  };
}

interface Cutting {
  readonly name: string;
  /** Right counts in per cent: as recorded, at 8 and at 30 frames a second, the upper body. */
  readonly figures: readonly number[];
}

/** How often three takes of an action, one behind the other, are cut into three. */
function cutting(
  { recordings, layout }: RecordingSet,
  name: string,
  settings: (random: () => number) => Omit<StreamSettings, 'random'>,
): Cutting {
  const random = seededRandom(7);
  const threes = peopleOf(recordings).flatMap((person) =>
    labelsOf(recordings).flatMap((label) => {
      const own = recordings.filter((each) => each.person === person && each.label === label);
      const three = own.slice(0, taughtTakes);
      return three.length === taughtTakes ? [three] : [];
    }),
  );
  const clips = threes.map((three) => streamOf(three, { random, ...settings(random) }).clip);
  const counted = (change: (clip: (typeof clips)[number]) => (typeof clips)[number]) =>
    share(
      clips.filter((clip) => findMovements(change(clip), layout).length === taughtTakes).length,
      clips.length,
    );
  return {
    name,
    figures: [
      counted((clip) => clip),
      counted((clip) => atRate(clip, 8)),
      counted((clip) => atRate(clip, 30)),
      counted((clip) => without(clip, [13, 14, 15, 16])),
    ],
  };
}

function cutTable(cuts: readonly Cutting[]): Table {
  return {
    caption: 'Recordings of three movements: counted right, %',
    columns: [
      'between the movements',
      'as recorded',
      '8 frames a second',
      '30 frames a second',
      'no legs',
    ],
    rows: cuts.map(({ name, figures }) => [name, ...figures.map((value) => value.toFixed(1))]),
  };
}

function share(part: number, whole: number): number {
  return (100 * part) / whole;
}
