/** Finding where sounds begin, and what a head learns from to judge them by themselves. */
export { beginningsOf } from '../onsets/beginnings.ts';
export { SoundOnsetDetector } from '../onsets/onset-detector.ts';
