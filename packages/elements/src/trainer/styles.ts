import { soundStyles } from '../look/sound-styles.ts';
import { tokens } from '../look/tokens.ts';
import { controlStyles } from './styles/controls.ts';
import { exampleStyles } from './styles/examples.ts';
import { frameStyles } from './styles/frame.ts';
import { forcedColorStyles } from './styles/forced-colors.ts';
import { panelStyles } from './styles/panels.ts';
import { rowStyles } from './styles/rows.ts';
import { stageStyles } from './styles/stage.ts';

/** All of the trainer's look, in the order of the cascade. */
export const trainerStyles = [
  tokens,
  frameStyles,
  controlStyles,
  stageStyles,
  soundStyles,
  exampleStyles,
  rowStyles,
  panelStyles,
  forcedColorStyles,
];
