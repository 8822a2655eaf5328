import { drawSkeleton } from '../look/skeleton.ts';
import type { TrainerSession } from './session.ts';

/**
 * Draws the keypoints of the last frame over the picture, where the stage has a canvas for them.
 *
 * @param slotted the page's own video, where that is what is watched.
 */
export function drawKeypoints(
  root: ParentNode,
  { seen, live }: TrainerSession,
  slotted: HTMLVideoElement | null,
): void {
  const canvas = root.querySelector<HTMLCanvasElement>('canvas.keypoints');
  const video = root.querySelector<HTMLVideoElement>('video.picture') ?? slotted;
  if (!canvas || !video) return;
  const { videoWidth: width, videoHeight: height } = video;
  const bones = live.extractor?.bones ?? [];
  drawSkeleton(canvas, { keypoints: seen.keypoints, bones, width, height });
}
