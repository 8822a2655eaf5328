import type { MovementReader, ReadMovement } from '../contracts/extractor.ts';
import type { MovementPrediction } from '../contracts/prediction.ts';
import { describeMovement, windowMs } from './describe-movement.ts';
import type { MotionLayout } from './keypoint-clip.ts';
import { KeypointTrack } from './keypoint-track.ts';
import { MovementWatch } from './movement-watch.ts';

type Read = ReadMovement['readMovement'];

/** Begins to read movements from a stream of keypoints: with each frame, from the two seconds that end with it. */
export function readStream(layout: MotionLayout): ReturnType<MovementReader['begin']> {
  const track = new KeypointTrack(layout.pointCount, windowMs);
  const watch = new MovementWatch();
  return (points, at) => {
    track.add(points, at);
    const described = describeMovement(track.clip, layout);
    if (!described) return null;
    return {
      features: described.features,
      readMovement: once((prediction, leastSpeed) => watch.next(prediction, described, leastSpeed)),
    };
  };
}

/** A frame is read by a trainer and by the classifiers that follow it: for all of them a movement is made once. */
function once(read: Read): Read {
  let movement: MovementPrediction | null = null;
  return (...given) => (movement ??= read(...given));
}
