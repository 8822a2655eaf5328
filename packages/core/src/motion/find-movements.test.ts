import { expect } from 'chai';
import { recordPath, sumOfPaths, swing, tinyLayout, type Path } from '../testing/keypoint-clips.ts';
import { findMovements, movedWindows, movementWindow } from './find-movements.ts';

const threeSwings = sumOfPaths(swing(1, 1), swing(3, 0.8), swing(5, 1.2));

function found(path: Path, seconds: number, options?: Parameters<typeof recordPath>[2]) {
  return findMovements(recordPath(path, seconds, options), tinyLayout);
}

describe('findMovements', () => {
  it('cuts a recording at its rests', () => {
    const spans = found(threeSwings, 7, { noise: 0.01 });
    expect(spans).to.have.length(3);
    [1.5, 3.4, 5.6].forEach((middle, i) => {
      const { fromMs, toMs } = spans[i]!;
      expect((fromMs + toMs) / 2).to.be.closeTo(1000 * middle, 100);
      expect(toMs - fromMs).to.be.within(500, 1300);
    });
  });

  it('finds the same at 8 and at 30 frames a second', () => {
    for (const framesPerSecond of [8, 30]) {
      expect(found(threeSwings, 7, { framesPerSecond, noise: 0.01 })).to.have.length(3);
    }
  });

  it('takes a movement with turning points for one', () => {
    const wave: Path = (seconds) => {
      const since = seconds - 1;
      return [since > 0 && since < 2 ? Math.sin(2 * Math.PI * since) : 0, 0];
    };
    expect(found(wave, 5, { noise: 0.01 })).to.have.length(1);
  });

  it('takes a keypoint that jumps for one frame for no movement', () => {
    const clip = recordPath(threeSwings, 7, { noise: 0.01 });
    const frame = clip.at.findIndex((time) => time > 2400);
    clip.points[frame * 9 + 6]! += 300;
    expect(findMovements(clip, tinyLayout)).to.have.length(3);
  });

  it('cuts what never rests into parts of two seconds: walking, and standing still', () => {
    const walk: Path = (seconds) => [Math.sin(2 * Math.PI * seconds), Math.cos(7 * seconds)];
    for (const path of [walk, (): readonly [number, number] => [0.1, 0]]) {
      const spans = found(path, 10, { noise: 0.01 });
      expect(spans).to.have.length(5);
      expect(spans[1]!.toMs - spans[1]!.fromMs).to.be.closeTo(2000, 100);
    }
  });

  it('takes a recording that is one movement, without any rest, for one', () => {
    const [span, ...others] = found((seconds) => [seconds, 0], 1);
    expect(others).to.deep.equal([]);
    expect(span).to.deep.equal({ fromMs: 0, toMs: 1000 });
  });

  it('finds nothing where nobody is seen', () => {
    expect(findMovements({ points: new Float32Array(0), at: new Float64Array(0) }, tinyLayout)).to
      .be.empty;
    const clip = recordPath(threeSwings, 7);
    expect(findMovements({ ...clip, points: clip.points.map(() => 0) }, tinyLayout)).to.be.empty;
  });
});

describe('movementWindow', () => {
  it('has its middle where half of the path is made', () => {
    const clip = recordPath(threeSwings, 7);
    for (const [index, middle] of [1500, 3400, 5600].entries()) {
      const { fromMs, toMs } = movementWindow(
        clip,
        tinyLayout,
        findMovements(clip, tinyLayout)[index],
      );
      expect(toMs - fromMs).to.be.closeTo(2000, 1e-6);
      expect((fromMs + toMs) / 2).to.be.closeTo(middle, 60);
    }
  });

  it('may begin before the clip and end after it', () => {
    const { fromMs, toMs } = movementWindow(recordPath(swing(0, 1), 1), tinyLayout);
    expect(fromMs).to.be.closeTo(-500, 40);
    expect(toMs).to.be.closeTo(1500, 40);
  });

  it('has the middle of the clip in its own where nothing moves', () => {
    const { fromMs } = movementWindow(
      recordPath(() => [0, 0], 3),
      tinyLayout,
    );
    expect(fromMs).to.be.closeTo(500, 1e-6);
  });

  it('is moved by two fifths of a second for augmentations', () => {
    expect(movedWindows({ fromMs: 1000, toMs: 3000 })).to.deep.equal([
      { fromMs: 600, toMs: 2600 },
      { fromMs: 1400, toMs: 3400 },
    ]);
  });
});
