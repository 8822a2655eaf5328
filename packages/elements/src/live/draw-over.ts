import { loadCode } from '@tl-elements/core/base';
import type { Overlay } from './overlays.ts';

let isNeeded = false;

/** Draws over the picture what belongs there. Its code is fetched with the first answer that has something to draw: no answer waits for it. */
export function drawOver(root: ParentNode, overlay: Overlay): void {
  isNeeded ||= !!(overlay.keypoints ?? overlay.box);
  if (!isNeeded) return;
  loadCode(() => import('./overlays.ts')).then(
    ({ drawOverlays }) => drawOverlays(root, overlay),
    () => {}, // The next frame tries again.
  );
}
