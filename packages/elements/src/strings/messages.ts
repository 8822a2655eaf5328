import type { Messages as TrainerMessages } from './english.ts';
import type { TriggerMessages } from './trigger-english.ts';

/** The texts of all elements. */
export type Messages = TrainerMessages & TriggerMessages;

/** Which messages: an element fetches no others. A trainer and a trigger need those of a classifier, too. */
export type Share = 'display' | 'trainer' | 'trigger';
