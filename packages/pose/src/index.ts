export { moveNetLightning, moveNetThunder } from './movenet.ts';
export { bodyLayout, upperBodyLayout } from './motion-layouts.ts';
