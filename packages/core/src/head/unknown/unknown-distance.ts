import type { Features } from '../../contracts/extractor.ts';
import type { UnknownDetector, DetectorSubset } from '../../contracts/head.ts';
import { writeUnitVector } from './feature-subset.ts';

/** How far `features` are from everything known: the sum of the cosine distances (0 to 2) in each feature subset. */
export function unknownDistanceOf(detector: UnknownDetector, features: Features): number {
  return detector.subsets.reduce((sum, subset) => sum + distanceToCenters(subset, features), 0);
}

function distanceToCenters(subset: DetectorSubset, features: Features): number {
  const width = subset.columns[1] - subset.columns[0];
  const unit = new Float64Array(width);
  writeUnitVector(subset, features, unit);
  let best = -1;
  for (let first = 0; first < subset.centers.length; first += width) {
    let cosine = 0;
    for (let k = 0; k < width; k++) cosine += unit[k]! * subset.centers[first + k]!;
    if (cosine > best) best = cosine;
  }
  return 1 - best;
}
