/** Files of models and projects. */
export { readImportedFiles } from '../files/imported-files.ts';
export { readModel } from '../files/read-model.ts';
export { writeModel, type WriteModelOptions } from '../files/write-model.ts';
export { holdsProject, readProject } from '../files/read-project.ts';
export { writeProject } from '../files/write-project.ts';
export { writeFolders, type WrittenFolders } from '../files/write-folders.ts';
export type {
  DroppedExamples,
  FiledExample,
  ProjectFile,
  ProjectSource,
  UnextractedProject,
} from '../files/project-file.ts';
