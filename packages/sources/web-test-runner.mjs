import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';

export default { switches: [...cameraSwitches, ...microphoneSwitches] };
