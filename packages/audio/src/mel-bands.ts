/** One triangle over the bins of a spectrum: its weights from bin `from` on. */
export interface MelBand {
  readonly from: number;
  readonly weights: Float64Array;
}

/** What bands are made for. */
export interface MelOptions {
  readonly count: number;
  /** Where the first triangle begins and the last ends. */
  readonly lowHz: number;
  readonly highHz: number;
  readonly sampleRateHz: number;
  readonly frameLength: number;
}

/**
 * Triangles of height 1 that are as wide as each other in mel, linear in mel too, each beginning at
 * the middle of the one before (The HTK Book, section 5.6).
 */
export function melBands(options: MelOptions): MelBand[] {
  const { count, lowHz, highHz, sampleRateHz, frameLength } = options;
  const low = melOf(lowHz);
  const width = (melOf(highHz) - low) / (count + 1);
  const bins = Array.from({ length: frameLength / 2 + 1 }, (_, bin) =>
    melOf((bin * sampleRateHz) / frameLength),
  );
  return Array.from({ length: count }, (_, band) => {
    const middle = low + (band + 1) * width;
    const heights = bins.map((mel) => 1 - Math.abs(mel - middle) / width);
    const from = heights.findIndex((height) => height > 0);
    const to = heights.findLastIndex((height) => height > 0) + 1;
    return { from, weights: Float64Array.from(heights.slice(from, to)) };
  });
}

/** O'Shaughnessy's mel scale, as HTK has it. */
function melOf(hertz: number): number {
  return 1127 * Math.log(1 + hertz / 700);
}
