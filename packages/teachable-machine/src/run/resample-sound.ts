/** Zero crossings of the sinc on each side: some -80 dB of what does not belong there. */
const crossings = 24;

/**
 * Brings sound to another rate by a sinc in a Hann window (Smith, "Digital Audio Resampling", 2002).
 *
 * @param length samples wanted; zeros stand for what lies beyond the end.
 */
export function resampleSound(
  pcm: Float32Array,
  fromHz: number,
  toHz: number,
  length: number,
): Float32Array {
  if (fromHz === toHz && pcm.length === length) return pcm;
  const step = fromHz / toHz;
  /** Of the lower rate's highest frequency: what the other cannot hold is taken out. */
  const band = Math.min(1, toHz / fromHz);
  const reach = crossings / band;
  return Float32Array.from({ length }, (_, at) => {
    const centre = at * step;
    const last = Math.min(pcm.length - 1, Math.floor(centre + reach));
    let sum = 0;
    for (let i = Math.max(0, Math.ceil(centre - reach)); i <= last; i++) {
      const distance = centre - i;
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
      sum += pcm[i]! * sinc(band * distance) * window;
    }
    return sum * band;
  });
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}
