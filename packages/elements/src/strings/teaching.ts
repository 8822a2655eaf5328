import type { Modality } from '@tl-elements/core/base';
import { count } from './count.ts';

/** What is said of teaching things of one kind. */
export interface TeachingWords {
  /** How to begin, before there is a picture. */
  readonly firstMinute: string;
  nextFirst(label: string): string;
  nextSecond(label: string): string;
  longer(label: string): string;
  readonly onceMore: string;
  onceMoreLabel(label: string): string;
  /** @param words how good it is. */
  soFar(words: string): string;
  /** On a button, while a moment is recorded. */
  readonly take: string;
  /** What the timer's button does. */
  timer(label: string): string;
  readonly understandIntro: string;
  /** Heads the column of what was taught. */
  readonly taught: string;
  /** What to teach next, where a model is weak. */
  readonly advice: {
    moreExamples(label: string, count: number): string;
    secondTake(label: string): string;
    anotherTake(label: string, takes: number): string;
    /** @param accuracy how good it is, in words. */
    weak(label: string, accuracy: string, confusedWith: string | null): string;
  };
  readonly noAdvice: string;
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** Said of whatever is taught. */
const advice = {
  moreExamples: (label: string, n: number) =>
    n === 0
      ? `${label} has no examples yet.`
      : `${label} has ${count(n, 'example', 'examples')}. A few more would do it good.`,
  anotherTake: (label: string, takes: number) =>
    `${label} has ${count(takes, 'take', 'takes')}. With a few more takes I can say how sure the figure is.`,
};

/** What a label is mostly taken for, and what to do about it. */
function weakness(inPlaces: string, apart: string): TeachingWords['advice']['weak'] {
  return (label, accuracy, confusedWith) =>
    confusedWith === null
      ? `${label}: ${lowerFirst(accuracy)}. ${inPlaces}`
      : `${label}: ${lowerFirst(accuracy)}, and mostly taken for ${confusedWith}. ${apart}`;
}

const things: TeachingWords = {
  firstMinute: 'Show something, hold the row, let go. Then show something else.',
  nextFirst: (label) => `Show something and hold “Teach” at ${label}.`,
  nextSecond: (label) => `Now show something else, and teach it as ${label}.`,
  longer: (label) => `Show ${label} a little longer.`,
  onceMore: 'Show each once more, moved a little, and I can say how good this is.',
  onceMoreLabel: (label) =>
    `Show ${label} once more, moved a little, and I can say how good this is.`,
  soFar: (words) => `${words}, so far. Show each once more, and I can be surer.`,
  take: 'Watching…',
  timer: (label) => `Teach ${label} by timer: counts to three, then watches for three seconds`,
  understandIntro: 'What was shown, and what it was taken for when held back from learning.',
  taught: 'Shown',
  advice: {
    ...advice,
    secondTake: (label) =>
      `All of ${label} comes from one take. Show it once more, moved a little: what counts is how it fares next time.`,
    weak: weakness('Show it in more places and from more sides.', 'Show what sets them apart.'),
  },
  noAdvice: 'Nothing stands out. Try it in another place or light.',
};

const hands: TeachingWords = {
  ...things,
  firstMinute: 'Show a hand, hold the row, let go. Then show another sign.',
  nextFirst: (label) => `Show a hand and hold “Teach” at ${label}.`,
  nextSecond: (label) => `Now show another sign, and teach it as ${label}.`,
  advice: {
    ...things.advice,
    weak: weakness(
      'Show it nearer, further away and turned a little.',
      'Make the two signs differ more.',
    ),
  },
  noAdvice: 'Nothing stands out. Try it with another hand.',
};

const postures: TeachingWords = {
  ...things,
  firstMinute: 'Press a row, take up a posture while it counts, and hold it. Then another.',
  nextFirst: (label) => `Press the timer of ${label}, and take up a posture while it counts.`,
  nextSecond: (label) => `Now take up another one for ${label}.`,
  advice: {
    ...things.advice,
    weak: weakness(
      'Take it up nearer, further away and turned a little.',
      'Make the two postures differ more.',
    ),
  },
  noAdvice: 'Nothing stands out. Try it with somebody else.',
};

const heard: TeachingWords = {
  firstMinute: 'Teach the room as it is, then teach a sound: make it again and again.',
  nextFirst: (label) => `Teach ${label}, and let it hear that for a few seconds.`,
  nextSecond: (label) => `Now teach ${label}: make its sound again and again.`,
  longer: (label) => `Let it hear ${label} a little longer.`,
  onceMore: 'Teach each once more, nearer or further away, and I can say how good this is.',
  onceMoreLabel: (label) =>
    `Teach ${label} once more, nearer or further away, and I can say how good this is.`,
  soFar: (words) => `${words}, so far. Teach each once more, and I can be surer.`,
  take: 'Listening…',
  timer: (label) => `Teach ${label} by timer: counts to three, then listens for five seconds`,
  understandIntro: 'What was heard, and what it was taken for when held back from learning.',
  taught: 'Heard',
  advice: {
    ...advice,
    secondTake: (label) =>
      `All of ${label} comes from one take. Let it be heard once more, nearer or further away: what counts is how it fares next time.`,
    weak: weakness(
      'Let it be heard louder, softer and over the noise of the room.',
      'Teach more of both, or make them differ more.',
    ),
  },
  noAdvice: 'Nothing stands out. Try it in another room.',
};

/** What is said of teaching each kind of things; as of pictures, where nothing else is. */
export type TeachingOf = Readonly<Partial<Record<Modality, TeachingWords>>> & {
  readonly image: TeachingWords;
};

/** In English. */
export const teachingInEnglish: TeachingOf = {
  image: things,
  pose: postures,
  hand: hands,
  audio: heard,
};
