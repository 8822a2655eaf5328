export {
  openTeachableMachine,
  type TeachableMachineModel,
  type TeachableMachineSource,
} from './read/open-teachable-machine.ts';
export type { TeachableMachineExample, TeachableMachineProject } from './read/read-project.ts';
export { saveModel, type LayersFormat, type SaveModelOptions } from './save/save-model.ts';
export { saveProject, type SavedProject, type SaveProjectOptions } from './save/save-project.ts';
export type { LeftOut, SavedFile } from './save/saved-file.ts';
