/** A project in memory: its examples, and its training in a worker. */
export { Project } from '../project/project.ts';
export { neutralThreshold } from '../project/content/label-edits.ts';
export type { ExampleDraft, ExampleOrigin, ProjectOptions } from '../project/project-options.ts';
export type { EvaluateOptions } from '../project/training/project-training.ts';
export type { ProjectEvent, ProjectListener } from '../project/project-events.ts';
export {
  copyToMemory,
  reextract,
  writeReextracted,
  type ExtractMedia,
  type ReextractOptions,
  type Reextracted,
  type ReextractSource,
} from '../project/features/reextract.ts';
export {
  fitProject,
  type FitOptions,
  type FittedProject,
} from '../project/features/fit-project.ts';
export { noneDropped } from '../files/project-file.ts';
export { memoryStore } from '../storage/memory-store.ts';
export type {
  ExampleStore,
  KeptMaps,
  MapsStore,
  ProjectHeader,
  ProjectSettings,
  StoreChange,
} from '../storage/example-store.ts';
export { startHeadTrainer } from '../head/training/start-head-trainer.ts';
