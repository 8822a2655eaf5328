import { expect } from 'chai';
import {
  endRecording,
  isExampleDue,
  recordItem,
  startRecording,
  type Recording,
} from './recording.ts';

/** Records the times of a stream's frames from 0 until `endMs`. */
function record(kind: 'hold' | 'timed', framesPerSecond: number, endMs: number): number[] {
  let recording: Recording<number> = startRecording(kind);
  const examples: number[] = [];
  for (let frame = 0; (frame * 1000) / framesPerSecond <= endMs; frame++) {
    const at = (frame * 1000) / framesPerSecond;
    if (!isExampleDue(recording, at)) continue;
    const step = recordItem(recording, at, at);
    recording = step.recording;
    examples.push(...step.examples);
  }
  return [...examples, ...endRecording(recording, endMs)];
}

describe('a recording', () => {
  for (const rate of [24, 25, 30, 50, 60, 144]) {
    it(`takes 10 examples a second from ${rate} frames`, () => {
      expect(record('timed', rate, 2999)).to.have.lengthOf(30);
    });
  }

  it('takes every frame of a slower stream', () => {
    expect(record('timed', 4, 2000)).to.deep.equal([
      0, 250, 500, 750, 1000, 1250, 1500, 1750, 2000,
    ]);
  });

  it('does not catch up after a pause', () => {
    let recording: Recording<number> = startRecording('timed');
    for (const at of [0, 1000]) ({ recording } = recordItem(recording, at, at));
    expect(isExampleDue(recording, 1033)).to.be.false;
    expect(isExampleDue(recording, 1100)).to.be.true;
  });

  it('drops the last 200 ms of a hold, but not of a timed recording', () => {
    expect(record('hold', 10, 1000)).to.deep.equal([0, 100, 200, 300, 400, 500, 600, 700, 800]);
    expect(record('timed', 10, 1000)).to.have.lengthOf(11);
  });

  it('passes on an example of a hold as soon as it is not among the last 200 ms', () => {
    let step = recordItem(startRecording<string>('hold'), 'a', 0);
    expect(step.examples).to.deep.equal([]);
    step = recordItem(step.recording, 'b', 100);
    expect(step.examples).to.deep.equal([]);
    step = recordItem(step.recording, 'c', 200);
    expect(step.examples).to.deep.equal(['a']);
    expect(endRecording(step.recording, 310)).to.deep.equal(['b']);
  });

  it('leaves one example of a hold shorter than 200 ms', () => {
    expect(record('hold', 30, 150)).to.deep.equal([0]);
  });

  it('records at a slower rate if asked to', () => {
    let recording = startRecording<number>('timed', { periodMs: 1000 });
    const taken: number[] = [];
    for (let at = 0; at <= 3500; at += 125) {
      if (!isExampleDue(recording, at)) continue;
      const step = recordItem(recording, at, at);
      ({ recording } = step);
      taken.push(...step.examples);
    }
    expect(taken).to.deep.equal([0, 1000, 2000, 3000]);
  });

  it('leaves no examples if nothing was found', () => {
    expect(endRecording(startRecording('hold'), 500)).to.deep.equal([]);
  });
});
