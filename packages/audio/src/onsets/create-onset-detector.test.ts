import { expect } from 'chai';
import { addClap, roomNoise } from '../testing/streams.ts';
import { createOnsetDetector } from './create-onset-detector.ts';

describe('createOnsetDetector', () => {
  it('lets frames pass until its code is there, and finds beginnings then', async () => {
    const pcm = roomNoise(1);
    addClap(pcm, 0.8);
    const frame = { pcm, sampleRate: 16_000, at: 1000 };
    const detector = createOnsetDetector();
    expect(detector.next(frame)).to.equal(null);
    await import('./onset-detector.ts');
    await new Promise((resolve) => setTimeout(resolve));
    expect(detector.next(frame)?.at).to.be.closeTo(800, 20);
  });
});
