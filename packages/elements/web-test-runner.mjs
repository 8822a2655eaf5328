import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';

// Both say that devices are to be granted and made up: once is enough.
const devices = new Set([...cameraSwitches, ...microphoneSwitches]);

export default {
  // A browser without a graphics processor draws what moves sixty times a second, which takes a tenth of a run. The
  // tests of the demo, and those in Firefox and WebKit, have all movements.
  switches: [...devices, '--force-prefers-reduced-motion'],
  scripts: ['/tools/testing/calm-camera.js'],
  browsers: 2,
};
