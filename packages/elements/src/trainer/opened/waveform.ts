/** Of a waveform's drawing: so many columns wide, and from -1 to 1 high. */
export const waveformColumns = 200;

/**
 * The path of an SVG image: a line from the least to the largest sample of each column.
 *
 * @param pcm -1..1.
 * @param most what is drawn as high as it can be; its own loudest sample if it is not given, so that a quiet sound is
 *   drawn as high as a loud one.
 */
export function waveformPath(pcm: Float32Array, most = loudestOf(pcm)): string {
  const loudest = Math.max(most, 1e-4);
  const perColumn = pcm.length / waveformColumns;
  let path = '';
  for (let column = 0; column < waveformColumns; column++) {
    const samples = pcm.subarray(
      Math.floor(column * perColumn),
      Math.ceil((column + 1) * perColumn),
    );
    let [low, high] = [0, 0];
    for (const sample of samples) {
      low = Math.min(low, sample / loudest);
      high = Math.max(high, sample / loudest);
    }
    const x = column + 0.5;
    path += `M${x} ${(-high).toFixed(3)}V${(-low).toFixed(3)}`;
  }
  return path;
}

/** The greatest sample, 0..1. */
export function loudestOf(pcm: Float32Array): number {
  return pcm.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}
