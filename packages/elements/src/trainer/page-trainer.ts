import type { Trainer } from '@tl-elements/core/trainer';
import type { ExampleInput } from '../media/medium.ts';

/** The trainer of a page: taught by its camera, its microphone, and whatever it may be given. */
export type PageTrainer = Trainer<ExampleInput>;
