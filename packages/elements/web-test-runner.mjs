import { cameraSwitches } from '@tl-elements/tools/camera-film';

export default { switches: cameraSwitches };
