import type { Trainer } from '@tl-elements/core/trainer';
import type { ExampleInput } from '../media/medium.ts';

/** The trainer of a page, for the camera, the microphone, files and other inputs. */
export type PageTrainer = Trainer<ExampleInput>;
