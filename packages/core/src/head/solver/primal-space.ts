import type { Design } from './design.ts';
import { readRows, writeRows } from '../kernels/dense-rows.ts';
import { padded } from '../kernels/kernels.ts';
import { addBias, type WeightSpace } from './weight-space.ts';

/**
 * W itself, a row of coordinates per label (padded as the kernels want it), in the plain inner
 * product. An iteration costs two products with Z.
 */
export function createPrimalSpace(design: Design, labelCount: number): WeightSpace {
  const { kernels, capacity, basis, coordinates } = design;
  const stride = padded(basis.depth);
  const weightCount = labelCount * stride;
  const weights = kernels.reserve(labelCount, basis.depth);
  const perRow = kernels.reserve(capacity, labelCount);

  return {
    labelCount,
    weightCount,
    zero() {
      const values = new Float64Array(weightCount + labelCount);
      return { values, image: values };
    },
    logits(vector, out) {
      const { rows } = design;
      const memory = kernels.memory();
      memory.set(vector.values.subarray(0, weightCount), weights.offset);
      kernels.nt(coordinates, weights, perRow, rows, labelCount, basis.depth);
      readRows(memory, perRow, out, 0, rows, labelCount);
      addBias(vector.values, labelCount, out);
    },
    pullBack(logitGradient, out) {
      const { rows } = design;
      const memory = kernels.memory();
      writeRows(memory, perRow, logitGradient, labelCount);
      kernels.tn(coordinates, perRow, weights, rows, labelCount, basis.depth);
      out.values.set(memory.subarray(weights.offset, weights.offset + weightCount));
    },
    grow: (vector) => vector,
  };
}
