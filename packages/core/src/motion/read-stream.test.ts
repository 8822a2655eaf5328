import { expect } from 'chai';
import type { Prediction } from '../contracts/prediction.ts';
import { recordPath, sumOfPaths, swing, tinyLayout, type Path } from '../testing/keypoint-clips.ts';
import { readStream } from './movement-watch.ts';
import { speedFeature } from './speed-gate.ts';

const leastSpeed = speedFeature(0.05);

/** What is told of a path, and when, if everything that moves is a wave. */
function told(path: Path, seconds: number, framesPerSecond = 15) {
  const { points, at } = recordPath(path, seconds, { framesPerSecond, noise: 0.003 });
  const read = readStream(tinyLayout);
  const events: number[] = [];
  const progress: number[] = [];
  at.forEach((time, frame) => {
    const { features, readMovement } = read(points.subarray(frame * 9, (frame + 1) * 9), time)!;
    const moves = features.at(-1)! >= leastSpeed;
    const prediction = {
      label: moves ? 'wave' : null,
      nothing: moves ? null : 'no-movement',
      at: time,
    } as Prediction;
    const movement = readMovement(prediction, leastSpeed);
    // A classifier that follows a trainer reads the same frame.
    expect(readMovement(prediction, leastSpeed)).to.equal(movement);
    progress.push(movement.progress);
    if (movement.made) events.push(time);
  });
  return { events, progress };
}

describe('readStream', () => {
  for (const framesPerSecond of [8, 15, 30]) {
    it(`tells each movement once, repeats included, at ${framesPerSecond} frames a second`, () => {
      const path = sumOfPaths(swing(1, 1), swing(4, 1), swing(7, 1));
      const { events } = told(path, 10, framesPerSecond);
      expect(events).to.have.length(3);
      [2, 5, 8].forEach((end, i) => expect(events[i]! - 1000 * end).to.be.within(0, 700));
    });
  }

  it('tells nothing at rest, and how far a movement has come', () => {
    expect(told(() => [0, 0], 6).events).to.deep.equal([]);
    const { progress } = told(swing(2, 1), 6);
    expect(progress[0]).to.equal(0);
    expect(Math.max(...progress)).to.equal(1);
    expect(progress.at(-1)).to.equal(0);
  });

  it('begins anew where nobody was seen for a while, and where a film begins again', () => {
    const read = readStream(tinyLayout);
    const nobody = read(null, 0);
    expect(nobody).to.equal(null);
    const { points } = recordPath(() => [0, 0], 1);
    const frame = points.subarray(0, 9);
    expect(read(frame, 5000)).to.not.equal(null);
    expect(read(frame, 100)).to.not.equal(null);
  });
});
