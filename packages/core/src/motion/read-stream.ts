import type { MovementReader } from '../contracts/extractor.ts';
import type { MovementPrediction, Prediction } from '../contracts/prediction.ts';
import { describeMovement, windowMs } from './describe-movement.ts';
import type { MotionLayout } from './keypoint-clip.ts';
import { KeypointTrack } from './keypoint-track.ts';
import { MovementWatch } from './movement-watch.ts';

/** Begins to read movements from a stream of keypoints: with each frame, from the two seconds that end with it. */
export function readStream(layout: MotionLayout): ReturnType<MovementReader['begin']> {
  const track = new KeypointTrack(layout.pointCount, windowMs);
  const watch = new MovementWatch();
  return (points, at) => {
    track.add(points, at);
    const described = describeMovement(track.clip, layout);
    if (!described) return null;
    const { features, active } = described;
    return { features, readMovement: once((prediction) => watch.next(prediction, active)) };
  };
}

/** A frame is read by a trainer and by the classifiers that follow it: for all of them a movement is made once. */
function once(
  read: (prediction: Prediction) => MovementPrediction,
): (prediction: Prediction) => MovementPrediction {
  let movement: MovementPrediction | null = null;
  return (prediction) => (movement ??= read(prediction));
}
