import { drawSkeleton, type Skeleton } from '../look/skeleton.ts';

/** Keypoints over a picture. */
export interface Keypoints extends Pick<Skeleton, 'keypoints' | 'bones'> {
  /** The page's own video, if frames are taken from it. */
  readonly slotted: HTMLVideoElement | null;
}

/** Draws the keypoints of the last frame over the picture, if the view has a canvas for them. */
export function drawKeypoints(root: ParentNode, { keypoints, bones, slotted }: Keypoints): void {
  const canvas = root.querySelector<HTMLCanvasElement>('canvas.keypoints');
  const video = root.querySelector<HTMLVideoElement>('video') ?? slotted;
  if (!canvas || !video) return;
  const { videoWidth: width, videoHeight: height } = video;
  drawSkeleton(canvas, { keypoints, bones, width, height });
}
