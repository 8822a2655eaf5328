import { soundStyles } from '../../look/sound-styles.ts';
import { tokens } from '../../look/tokens.ts';
import { boxStyles } from './box.ts';
import { controlStyles } from './controls.ts';
import { evidenceStyles } from './evidence.ts';
import { refineStyles } from '../refine/refine-styles.ts';
import { exampleStyles } from './examples.ts';
import { frameStyles } from './frame.ts';
import { forcedColorStyles } from './forced-colors.ts';
import { happenStyles } from './happen.ts';
import { panelStyles } from './panels.ts';
import { recordingStyles } from './recording.ts';
import { rowStyles } from './rows.ts';
import { stageStyles } from './stage.ts';
import { trayStyles } from './tray.ts';
import { tryTrayStyles } from './try-tray.ts';

/** All of the trainer's look, in the order of the cascade. */
export const trainerStyles = [
  tokens,
  frameStyles,
  controlStyles,
  stageStyles,
  evidenceStyles,
  boxStyles,
  soundStyles,
  exampleStyles,
  rowStyles,
  trayStyles,
  tryTrayStyles,
  panelStyles,
  refineStyles,
  happenStyles,
  recordingStyles,
  forcedColorStyles,
];
