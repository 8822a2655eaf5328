/** A classifier without a screen. */
export {
  Classifier,
  type ClassifierEvent,
  type ClassifierOptions,
  type ClassifierSettings,
} from '../classifier/classifier.ts';
export { findPlugin } from '../live/find-plugin.ts';
export type { LiveState, OpenSource, Pause, SourceKey } from '../live/live-input-options.ts';
