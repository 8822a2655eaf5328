import type { Box } from '@tl-elements/core/base';
import { drawKeypoints, type Keypoints } from './keypoints-overlay.ts';

/** What is drawn over a classifier's picture. */
export interface Overlay extends Keypoints {
  /** The part of the camera's picture that is used; undefined: all of it. */
  readonly box: Box | undefined;
  readonly isMirrored: boolean;
}

/** Draws it, if the view shows a picture. */
export function drawOverlays(root: ParentNode, overlay: Overlay): void {
  drawKeypoints(root, overlay);
  drawBox(root, overlay);
}

/** In pixels of the canvas, of which the longer side has `longSide`. */
const line = 4;
const longSide = 1280;

/**
 * Darkens what is not looked at, and frames the rest. The canvas takes the shape of the picture, so that the same style
 * sheet fits both into the same place.
 */
function drawBox(root: ParentNode, { box, isMirrored, slotted }: Overlay): void {
  const frame = root.querySelector('.frame');
  const video = frame?.querySelector('video') ?? slotted;
  const known = frame?.querySelector<HTMLCanvasElement>('canvas.box');
  if (!frame || !box || !video?.videoWidth) return known?.remove();
  const canvas = known ?? document.createElement('canvas');
  if (!known) {
    canvas.setAttribute('aria-hidden', 'true');
    frame.querySelector('video, slot')?.after(canvas);
  }
  canvas.className = isMirrored ? 'box mirrored' : 'box';
  const key = JSON.stringify([box, video.videoWidth, video.videoHeight]);
  // Not with each frame: it stays as it is.
  if (canvas.getAttribute('data-drawn') === key) return;
  canvas.setAttribute('data-drawn', key);
  const scale = longSide / Math.max(video.videoWidth, video.videoHeight);
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  const at = [
    box.x * canvas.width,
    box.y * canvas.height,
    box.width * canvas.width,
    box.height * canvas.height,
  ] as const;
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'rgb(22 21 19 / 0.55)';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.clearRect(...at);
  context.strokeStyle = '#fff';
  context.lineWidth = line;
  context.strokeRect(...at);
}
