import { expect } from 'chai';
import type { MotionLayout } from '@tl-elements/core/motion';
import { seededRandom } from '../seeded-random.ts';
import { atRate, atSize, atSpeed, without, readRecordings, type Recording } from './recordings.ts';
import { outcomeOf } from './outcome.ts';
import { streamOf } from './streams.ts';
import {
  eachTakeTrials,
  nextTakeTrials,
  oneTeacherTrials,
  spreadTrials,
  twoLearnersTrials,
} from './tasks.ts';

const layout: MotionLayout = {
  pointCount: 3,
  origin: [0],
  unit: 'spread',
  channels: [],
  needs: [],
  trail: [],
  mirrored: [0, 1, 2],
};

const [first, second] = readRecordings(
  {
    fps: 10,
    clips: [
      { label: 'wave', points: [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]] }, // oxfmt-ignore
      { label: 'wave', person: 3, take: 7, points: [[1, 2, 3, 4]] },
    ],
  },
  layout,
  [2, 0],
) as [Recording, Recording];

describe('recordings of movements', () => {
  it('are read with their times, the points that there are in their places', () => {
    expect([...first.clip.points.subarray(0, 9)]).to.deep.equal([3, 4, 1, 0, 0, 0, 1, 2, 1]);
    expect([...first.clip.at]).to.deep.equal([0, 100, 200]);
    expect([first, second].map(({ person, take }) => [person, take])).to.deep.equal([
      [0, 1],
      [3, 7],
    ]);
  });

  it('can be faster, smaller, of another rate, and without points', () => {
    expect([...atSpeed(first.clip, 2).at]).to.deep.equal([0, 50, 100]);
    expect([...atSize(first.clip, 0.5).points.subarray(0, 3)]).to.deep.equal([2, 2, 1]);
    const denser = atRate(first.clip, 20);
    expect([...denser.at]).to.deep.equal([0, 50, 100, 150, 200]);
    expect([...denser.points].filter((_, i) => i % 9 === 0)).to.deep.equal([3, 5, 7, 9, 11]);
    const scores = [...without(first.clip, [2]).points].filter((_, i) => i % 3 === 2);
    expect(scores.slice(0, 3)).to.deep.equal([1, 0, 0]);
  });
});

describe('the trials of movements', () => {
  const recordings = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((person) =>
    ['clap', 'wave'].flatMap((label) =>
      [1, 2, 3, 4].map((take) => ({ label, person, take, clip: first.clip })),
    ),
  );

  it('never try what teaches', () => {
    const trials = [
      ...nextTakeTrials(recordings),
      ...eachTakeTrials(recordings),
      ...oneTeacherTrials(recordings),
      ...twoLearnersTrials(recordings),
      ...spreadTrials(recordings, 2),
    ];
    for (const { train, test } of trials) {
      expect(train.length).to.be.above(0);
      expect(test.length).to.be.above(0);
      expect(test.filter((each) => train.includes(each))).to.be.empty;
    }
  });

  it('hold out two whole people, and draw evenly from the others', () => {
    const trials = twoLearnersTrials(recordings);
    expect(trials).to.have.length(28);
    const { train, test } = trials[5]!;
    const teachers = new Set(train.map(({ person }) => person));
    expect(test.some(({ person }) => teachers.has(person))).to.equal(false);
    expect(new Set(test.map(({ person }) => person)).size).to.equal(2);
    for (const label of ['clap', 'wave']) {
      const own = train.filter((each) => each.label === label);
      expect(own).to.have.length(10);
      const shares = [...teachers].map(
        (teacher) => own.filter(({ person }) => person === teacher).length,
      );
      expect(shares.toSorted()).to.deep.equal([1, 1, 2, 2, 2, 2]);
    }
  });
});

describe('a stream of movements', () => {
  /** A trunk of 100 pixels, three frames, all at one place. */
  const clip = {
    points: Float32Array.from({ length: 3 * 51 }, (_, i) =>
      i % 3 === 2 ? 1 : i % 3 === 1 && [11, 12].includes(Math.floor(i / 3) % 17) ? 100 : 0,
    ),
    at: Float64Array.of(0, 67, 133),
  };
  const stream = streamOf(
    ['wave', 'clap'].map((label) => ({ label, person: 1, take: 1, clip })),
    { random: seededRandom(1), restMs: () => 2000, changeMs: 0 },
  );

  it('has a rest with some noise around each recording', () => {
    expect(stream.clip.at).to.have.length(3 * 30 + 2 * 3);
    expect(stream.movements.map(({ fromMs }) => Math.round(fromMs))).to.deep.equal([2000, 4200]);
    const noses = Array.from(stream.clip.at, (_, frame) => stream.clip.points[frame * 51]!);
    expect(noses.slice(30, 33)).to.deep.equal([0, 0, 0]);
    const resting = noses.slice(33, 63).map(Math.abs);
    expect(Math.max(...resting)).to.be.within(0.5, 5);
  });

  it('has what was told assigned to its movements', () => {
    const told = (label: string, atMs: number) => ({ label, atMs, endedMs: atMs - 300 });
    const outcome = outcomeOf(
      stream,
      [told('wave', 2500), told('wave', 2900), told('wave', 4600), told('wave', 6400)],
      ['wave'],
    );
    expect(outcome).to.deep.include({ taught: 1, right: 1, wrong: 0, repeated: 1 });
    expect(outcome).to.deep.include({ other: 1, otherTold: 1, atRest: 1, latenciesMs: [300] });
    // Between the recordings, 67 ms more than a window; then nothing.
    expect(outcome.restMinutes).to.be.below(0.01);
    expect(outcomeOf(stream, [told('clap', 2500)], ['wave', 'clap'])).to.deep.include({
      right: 0,
      wrong: 1,
    });
  });
});
