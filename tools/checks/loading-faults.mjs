// How much script a page may load before its first answer, in bytes compressed by gzip.
const entry = ['tl-elements', 'tl-main'];
const beforeAnswer = (...more) => [...entry, 'tl-files', ...more];

const limits = [
  { what: 'the entry', files: entry, most: 30_000 },
  { what: 'a classifier of pictures', files: beforeAnswer('image-worker'), most: 130_000 },
  {
    what: 'a classifier of sounds',
    files: beforeAnswer('audio-worker', 'tl-sounds', 'microphone-worklet'),
    most: 130_000,
  },
  { what: 'a classifier of hands', files: beforeAnswer('hand-worker'), most: 130_000 },
  { what: 'a classifier of postures', files: beforeAnswer('pose-worker'), most: 270_000 },
];

/**
 * Compares sizes with the limits.
 *
 * @param sizes bytes by the name of a file without its hash and ending.
 * @returns `lines` with the numbers, and `faults` where one is too large or a file is missing.
 */
export function loadingFaults(sizes) {
  const lines = [];
  const faults = [];
  for (const { what, files, most } of limits) {
    const missing = files.filter((name) => !sizes.has(name));
    if (missing.length > 0) {
      faults.push(`${what}: there is no ${missing.join(', ')} in packages/elements/cdn.`);
      continue;
    }
    const total = files.reduce((sum, name) => sum + sizes.get(name), 0);
    const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
    lines.push(`${what}: ${kilobytes(total)} KB of ${kilobytes(most)}`);
    if (total > most) faults.push(`${what}: ${total - most} bytes too many.`);
  }
  return { lines, faults };
}
