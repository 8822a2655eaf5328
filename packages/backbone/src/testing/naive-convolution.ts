/** The options of the naive convolutions. */
export interface NaiveConvolution {
  readonly x: readonly number[];
  readonly size: number;
  readonly channels: number;
  readonly kernel: readonly number[];
  readonly kernelSize: number;
  readonly units: number;
  readonly bias: readonly number[];
  readonly stride: number;
}

/**
 * Convolution by its definition, `same` padding as TensorFlow defines it: the output is
 * ceil(size / stride), and what has to be padded goes half before, the odd one after.
 *
 * @returns out x out x units.
 */
export function convolve(options: NaiveConvolution): number[] {
  const { channels, kernel, kernelSize, units } = options;
  return slide(options, units, (unit, row, column, at) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) {
      const weight = kernel[((row * kernelSize + column) * channels + channel) * units + unit];
      sum += (weight ?? NaN) * at(channel);
    }
    return sum;
  });
}

/** The same, each channel for itself. */
export function convolveDepthwise(options: NaiveConvolution): number[] {
  const { channels, kernel, kernelSize } = options;
  return slide(
    options,
    channels,
    (channel, row, column, at) =>
      (kernel[(row * kernelSize + column) * channels + channel] ?? NaN) * at(channel),
  );
}

type Term = (unit: number, row: number, column: number, at: (channel: number) => number) => number;

function slide(options: NaiveConvolution, units: number, term: Term): number[] {
  const { x, size, channels, kernelSize, bias, stride } = options;
  const outSize = Math.ceil(size / stride);
  const before = Math.max(0, (outSize - 1) * stride + kernelSize - size) >> 1;
  const out: number[] = [];
  for (let outRow = 0; outRow < outSize; outRow++) {
    for (let outColumn = 0; outColumn < outSize; outColumn++) {
      for (let unit = 0; unit < units; unit++) {
        let sum = bias[unit] ?? NaN;
        for (let row = 0; row < kernelSize; row++) {
          for (let column = 0; column < kernelSize; column++) {
            const y = outRow * stride + row - before;
            const z = outColumn * stride + column - before;
            if (y < 0 || z < 0 || y >= size || z >= size) continue;
            sum += term(
              unit,
              row,
              column,
              (channel) => x[(y * size + z) * channels + channel] ?? NaN,
            );
          }
        }
        out.push(sum);
      }
    }
  }
  return out;
}
