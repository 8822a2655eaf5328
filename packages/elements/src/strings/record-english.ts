import { count } from './count.ts';

const seconds = (n: number) => count(n, 'second', 'seconds');

/** The English texts about how examples are recorded, and about a sound that was. */
export const recordEnglish = {
  /** The button above the labels, and the panel that it opens. */
  title: 'Recording',
  perSecond: 'Examples a second',
  delay: 'The timer counts down',
  noDelay: 'Not at all',
  length: 'The timer records',
  seconds,
  quietBelow: 'Leave out quiet seconds',
  everything: 'Off',
  quietHint: 'The bar shows how loud it is now. A second that stays below the mark is not taken.',
  defaults: 'Use the defaults',
  /** The timer of a label, where its times are not the usual ones; of the button that is described by its label, too. */
  timer: (label: string, delay: number, length: number) =>
    delay > 0
      ? `Teach ${label} with a timer: ${seconds(delay)} to get ready, then ${seconds(length)} of recording`
      : `Teach ${label} for ${seconds(length)}`,
  timerShort: 'Teach with a timer',
  /** Above the seconds of a sound that was just recorded. */
  heard: 'What was recorded',
  heardSecond: (n: number) => `Second ${n}`,
  heardHint: 'Press a second to leave it out.',
};

/** These texts in any language. */
export type RecordWords = typeof recordEnglish;
