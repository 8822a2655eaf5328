import type { TuningKernels } from './tuning-kernels.ts';

/** What kernels do to a memory that JavaScript can see. @param memory as it is now: growing replaces it. */
export function processorMemory(
  memory: () => Float32Array,
): Pick<TuningKernels, 'bytes' | 'write' | 'read' | 'clear' | 'meanRows' | 'addMeanGradient'> {
  return {
    bytes: () => memory().byteLength,
    write: ({ offset, stride, rows, columns }, values) => {
      const floats = memory();
      for (let row = 0; row < rows; row++) {
        const from = row * columns;
        floats.set(values.subarray(from, from + columns), offset + row * stride);
      }
    },
    read: async ({ offset, stride, rows, columns }) => {
      const floats = memory();
      const values = new Float32Array(rows * columns);
      for (let row = 0; row < rows; row++) {
        const from = offset + row * stride;
        values.set(floats.subarray(from, from + columns), row * columns);
      }
      return values;
    },
    clear: ({ offset, stride, rows }) => memory().fill(0, offset, offset + rows * stride),
    meanRows: (values, out, at) => {
      const floats = memory();
      const count = values.rows / out.rows;
      const sum = new Float64Array(values.columns);
      for (let row = 0; row < out.rows; row++) {
        sum.fill(0);
        for (let i = 0; i < count; i++) {
          const from = values.offset + (row * count + i) * values.stride;
          for (let j = 0; j < sum.length; j++) sum[j]! += floats[from + j]!;
        }
        const to = out.offset + row * out.stride + at;
        for (let j = 0; j < sum.length; j++) floats[to + j] = sum[j]! / count;
      }
    },
    addMeanGradient: (gradient, at, ofValues) => {
      const floats = memory();
      const count = ofValues.rows / gradient.rows;
      for (let row = 0; row < ofValues.rows; row++) {
        const from = gradient.offset + Math.floor(row / count) * gradient.stride + at;
        const to = ofValues.offset + row * ofValues.stride;
        for (let j = 0; j < ofValues.columns; j++) floats[to + j]! += floats[from + j]! / count;
      }
    },
  };
}

/** With more, what the layers need would leave the processor's cache. */
export const picturesInCache = 8;
