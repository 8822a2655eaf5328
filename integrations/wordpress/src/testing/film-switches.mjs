import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';

/** A camera and a microphone that play the project's films, lent to every page unasked. */
export const filmSwitches = [...new Set([...cameraSwitches, ...microphoneSwitches])];
