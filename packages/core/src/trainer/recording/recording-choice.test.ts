import { expect } from 'chai';
import { recordingTimes } from './recording-choice.ts';

const pictures = { periodMs: 100, lengthMs: 0, tapMs: 1500, timerMs: 3000 };
const sounds = { periodMs: 0, lengthMs: 1200, tapMs: 1500, timerMs: 5000 };

describe('recordingTimes', () => {
  it("are the modality's own where nothing is chosen", () => {
    expect(recordingTimes(pictures)).to.deep.equal(pictures);
    expect(recordingTimes(sounds, {})).to.deep.equal(sounds);
  });

  it('follow what is chosen, and leave holds and taps alone', () => {
    const choice = { perSecond: 4, seconds: 10, delaySeconds: 0 };
    expect(recordingTimes(pictures, choice)).to.deep.equal({
      periodMs: 250,
      lengthMs: 0,
      tapMs: 1500,
      timerMs: 10_000,
      delayMs: 0,
    });
  });

  it('take no rate for what is cut when it is complete, and nothing too short for an example', () => {
    expect(recordingTimes(sounds, { perSecond: 4, seconds: 1 })).to.deep.equal({
      ...sounds,
      timerMs: 1200,
    });
  });
});
