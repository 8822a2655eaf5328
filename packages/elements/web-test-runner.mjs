import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';

// Both say that devices are to be granted and made up: once is enough.
export default {
  switches: [...new Set([...cameraSwitches, ...microphoneSwitches])],
  scripts: ['/tools/testing/calm-camera.js'],
  browsers: 2,
};
