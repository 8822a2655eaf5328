/** All of a trainer except its element. Only pages with a trainer fetch it. */
export { mergeWork, openWork, saveModel, saveProject } from './files.ts';
export { embedCode } from './panels/embed-code.ts';
export { trainerStyles } from './styles/trainer-styles.ts';
export { isTranslated } from '../strings/all-messages.ts';
export { TrainerBinding } from './trainer-binding.ts';
