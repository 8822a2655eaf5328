import type { ExtractorInfo } from '../../contracts/extractor.ts';
import { leastSpeedOf } from '../../motion/speed-gate.ts';
import type { ProjectState } from '../content/project-state.ts';

/**
 * What is slower is no movement. The label that stands for "nothing happens" is left out: it may have been taught by
 * standing still.
 *
 * @returns a value of the column of speed; null if the extractor has none, or no movement was taught.
 */
export function leastSpeedIn(
  { examples, background }: Pick<ProjectState, 'examples' | 'background'>,
  { speedColumn }: Pick<ExtractorInfo, 'speedColumn'>,
): number | null {
  if (speedColumn === undefined) return null;
  const speeds = examples
    .filter(({ label }) => label !== background)
    .map(({ features }) => features[speedColumn]!);
  return speeds.length > 0 ? leastSpeedOf(speeds) : null;
}
