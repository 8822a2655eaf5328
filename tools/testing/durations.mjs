/** In ms. So long that only a test that hangs fails, and none because the machine is busy. */
export const longestTest = 180_000;

/** One line for each of the slowest tests. */
export function slowest(durations, count) {
  return [...durations]
    .sort((one, other) => other.ms - one.ms)
    .slice(0, count)
    .map(({ file, title, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${file}: ${title}`);
}
