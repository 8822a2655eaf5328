export { moveNetLightning, moveNetThunder } from './movenet.ts';
