import { expect } from 'chai';
import { measureStandardization, standardizeInto } from './standardize.ts';

const ones = (count: number) => new Float64Array(count).fill(1);

describe('measureStandardization', () => {
  it('divides by the deviation, but by no less than 0.3 of their root mean square', () => {
    // Deviations 4, 3 and 0.1: rms 2.887, floor 0.866.
    const vectors = [Float32Array.of(1, 5, 2.1), Float32Array.of(9, -1, 1.9)];
    const { mean, scale } = measureStandardization(vectors, ones(2), 3);
    const floor = 0.3 * Math.sqrt((16 + 9 + 0.01) / 3);
    expect([...mean]).deep.equal([5, 2, 2]);
    expect(1 / scale[0]!).closeTo(4, 1e-6);
    expect(1 / scale[1]!).closeTo(3, 1e-6);
    expect(1 / scale[2]!).closeTo(floor, 1e-6);
  });

  it('makes the weighted mean of |z|^2 one', () => {
    const vectors = [0, 1, 2, 3, 4].map((i) => Float32Array.of(i * i, 7 - i, 1e4 + Math.sin(i)));
    const weightOf = Float64Array.of(1, 0.5, 0.5, 1, 0.25);
    const standardization = measureStandardization(vectors, weightOf, 3);
    const z = new Float64Array(3);
    let mean = 0;
    vectors.forEach((vector, i) => {
      standardizeInto(z, 0, vector, standardization, standardization.unit);
      mean += (weightOf[i]! / 3.25) * z.reduce((sum, value) => sum + value * value, 0);
    });
    expect(mean).closeTo(1, 1e-5);
  });

  it('divides by one if nothing varies', () => {
    const vectors = [Float32Array.of(0.1, 1e4), Float32Array.of(0.1, 1e4)];
    const { scale, unit } = measureStandardization(vectors, ones(2), 2);
    expect([...scale, unit]).deep.equal([1, 1, 1]);
  });
});
