// Who teaches what, and who tries it.
import { shuffled, seededRandom } from '../seeded-random.ts';
import { meanOf } from '../statistics.ts';
import type { Recording } from './recordings.ts';

/** The recordings that teach, and those that are tried. */
export interface Trial {
  readonly train: readonly Recording[];
  readonly test: readonly Recording[];
}

const taughtTakes = [1, 2, 3] as const;
const triedTake = 4;
const examplesOfSixPeople = 10;

/** Takes 1 to 3 teach, 4 is tried: one trial a person. */
export function nextTakeTrials(recordings: readonly Recording[]): Trial[] {
  return peopleOf(recordings).map((person) => {
    const own = recordings.filter((each) => each.person === person);
    return {
      train: own.filter(({ take }) => taughtTakes.some((taught) => taught === take)),
      test: own.filter(({ take }) => take === triedTake),
    };
  });
}

/** Each take in turn is tried, and the others of the same person teach: one trial a person and take. */
export function eachTakeTrials(recordings: readonly Recording[]): Trial[] {
  const takes = [...new Set(recordings.map(({ take }) => take))];
  return peopleOf(recordings).flatMap((person) => {
    const own = recordings.filter((each) => each.person === person);
    return takes.map((tried) => ({
      train: own.filter(({ take }) => take !== tried),
      test: own.filter(({ take }) => take === tried),
    }));
  });
}

/** Each person in turn teaches all others. */
export function oneTeacherTrials(recordings: readonly Recording[]): Trial[] {
  return peopleOf(recordings).map((teacher) => ({
    train: recordings.filter(({ person }) => person === teacher),
    test: recordings.filter(({ person }) => person !== teacher),
  }));
}

/**
 * All but two people teach ten examples of each label, as evenly drawn from them as possible; the two try. One trial
 * for every two people.
 */
export function twoLearnersTrials(recordings: readonly Recording[]): Trial[] {
  const people = peopleOf(recordings);
  const pairs = people.flatMap((first, i) =>
    people.slice(i + 1).map((second) => [first, second] as const),
  );
  return pairs.map((pair, seed) => trialOf(recordings, pair, seed));
}

function trialOf(
  recordings: readonly Recording[],
  learners: readonly number[],
  seed: number,
): Trial {
  const random = seededRandom(seed);
  const isTeacher = ({ person }: Recording) => !learners.includes(person);
  const train = labelsOf(recordings).flatMap((label) => {
    const own = recordings.filter((each) => each.label === label && isTeacher(each));
    return evenly(shuffled(own, random)).slice(0, examplesOfSixPeople);
  });
  return { train, test: recordings.filter((each) => !isTeacher(each)) };
}

/** The first of each person, then the second of each, and so on. */
function evenly(recordings: readonly Recording[]): Recording[] {
  const place = (each: Recording, i: number) =>
    recordings.slice(0, i).filter(({ person }) => person === each.person).length;
  return recordings
    .map((recording, i) => ({ recording, place: place(recording, i) }))
    .sort((a, b) => a.place - b.place)
    .map(({ recording }) => recording);
}

/** Each `step`th of a label teaches, and the others are tried: one trial for each place to begin. */
export function spreadTrials(recordings: readonly Recording[], step: number): Trial[] {
  return Array.from({ length: step }, (_, first) => {
    const isTaught = ({ take }: Recording) => (take - 1) % step === first;
    return {
      train: recordings.filter(isTaught),
      test: recordings.filter((each) => !isTaught(each)),
    };
  });
}

/** The labels in order of the alphabet. */
export function labelsOf(recordings: readonly Recording[]): string[] {
  return [...new Set(recordings.map(({ label }) => label))].sort();
}

export function peopleOf(recordings: readonly Recording[]): number[] {
  return [...new Set(recordings.map(({ person }) => person))].sort((a, b) => a - b);
}

/** The share of trials' right answers. */
export function meanAccuracy(
  trials: readonly Trial[],
  answers: readonly (readonly string[])[],
): number {
  return meanOf(
    trials.map(({ test }, i) =>
      meanOf(test.map(({ label }, place) => Number(answers[i]?.[place] === label))),
    ),
  );
}
