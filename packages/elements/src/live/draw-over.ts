import { loadCode } from '@tl-elements/core/base';
import type { Overlay } from './overlays.ts';

/** Draws over the picture what belongs there. Most pages have nothing to draw, so that its code is fetched when there is. */
export function drawOver(root: ParentNode, overlay: Overlay): void {
  if (!overlay.bones[0] && !overlay.box) return;
  loadCode(() => import('./overlays.ts')).then(
    ({ drawOverlays }) => drawOverlays(root, overlay),
    () => {}, // The next frame tries again.
  );
}
