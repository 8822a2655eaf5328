// Everything that pages and programs may use. The packages of this project import the entries that
// they need, so that a bundler loads no more than those.
export * from './entries/base.ts';
export * from './entries/worker.ts';
export * from './entries/head.ts';
export * from './entries/project.ts';
export * from './entries/tuning.ts';
export * from './entries/refined.ts';
export * from './entries/recognition.ts';
export * from './entries/classifier.ts';
export * from './entries/trigger.ts';
export * from './entries/motion.ts';
export * from './entries/trainer.ts';
export * from './entries/review.ts';
export * from './entries/label-names.ts';
export * from './entries/storage.ts';
export * from './entries/files.ts';
export * from './entries/model-text.ts';
export * from './entries/zip.ts';
