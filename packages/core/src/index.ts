export type * from './contracts/modality.ts';
export type * from './contracts/extractor.ts';
export type * from './contracts/source.ts';
export type * from './contracts/example.ts';
export type * from './contracts/head.ts';
export type * from './contracts/model.ts';
export type * from './contracts/prediction.ts';
export { TlError, type TlErrorCode } from './errors.ts';
export { abortable, abortedError, throwIfAborted } from './abort.ts';
export { loadOnce } from './load-once.ts';
export { findExtractor, registerExtractor } from './registry.ts';
export { asyncDispose, Scope } from './scope.ts';
export { connectWorker, type CallOptions, type WorkerConnection } from './worker/connect-worker.ts';
export {
  serveWorker,
  Transferred,
  type CallContext,
  type Handlers,
} from './worker/serve-worker.ts';
export { trainHead, type TrainHeadOptions } from './head/train-head.ts';
export { predictHead, type HeadPrediction, type PredictOptions } from './head/predict-head.ts';
export { biasForRoundedKernel, toTeachableMachineShape } from './head/fold-to-dense.ts';
export { memoryStore } from './examples/memory-store.ts';
export { IndexedDbStore } from './examples/indexed-db-store.ts';
export {
  deleteProject,
  listProjects,
  renameProject,
  type StoredProject,
} from './examples/stored-projects.ts';
export type {
  ExampleStore,
  ProjectHeader,
  ProjectSettings,
  StoreChange,
} from './examples/example-store.ts';
export { Project } from './project/project.ts';
export {
  copyToMemory,
  reextract,
  writeReextracted,
  type ReextractOptions,
  type Reextracted,
  type ReextractSource,
} from './project/reextract.ts';
export type { ExampleDraft, ProjectOptions } from './project/project-options.ts';
export type { ProjectEvent, ProjectListener } from './project/project-events.ts';
export { nothingIn, predict, type PredictInputOptions } from './classifier/predict.ts';
export { meanPrediction } from './classifier/mean-prediction.ts';
export { createSmoother } from './classifier/smoother.ts';
export { createLabelSettler, type LabelChange } from './classifier/label-settler.ts';
export {
  extractFrames,
  type ExtractedFrame,
  type ExtractFramesOptions,
} from './classifier/extract-frames.ts';
export {
  endRecording,
  isExampleDue,
  recordItem,
  startRecording,
  type Recording,
  type RecordingPace,
  type RecordingStep,
} from './classifier/recording.ts';
export { evaluateHead } from './head/evaluate-head.ts';
export { crc32 } from './files/zip/crc32.ts';
export { byteSource, type ByteSource } from './files/zip/byte-source.ts';
export { openZip, type ZipEntry } from './files/zip/open-zip.ts';
export { Unreadable, type FileSource } from './files/unreadable.ts';
export { readModel } from './files/read-model.ts';
export { holdsProject, readProject } from './files/read-project.ts';
export { writeProject } from './files/write-project.ts';
export type { FiledExample, ProjectFile, ProjectSource } from './files/project-file.ts';
export { writeModelText } from './files/model-text.ts';
export { writeModel, type WriteModelOptions } from './files/write-model.ts';
export { createHeadTrainer } from './head/head-trainer.ts';
export { startHeadTrainer } from './head/start-head-trainer.ts';
export { coach, type Advice } from './quality/coach.ts';
