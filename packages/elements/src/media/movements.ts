import { loadCode, type MovementFrame } from '@tl-elements/core/base';
import type { PageMedium } from './medium.ts';
import type * as movementCode from './movement-code.ts';

const medium = async () => {
  const { movementMedium } = await loadCode<typeof movementCode>(
    () => import('./movement-code.ts'),
  );
  return movementMedium;
};

/** Movements: of keypoints, of a camera and of videos. */
export const movements: PageMedium<MovementFrame> = {
  accept: 'video/*',
  decode: async (...given) => (await medium()).decode(...given),
  read: async (...given) => (await medium()).read(...given),
  portray: async (...given) => (await medium()).portray(...given),
  encode: async (...given) => (await medium()).encode(...given),
};
