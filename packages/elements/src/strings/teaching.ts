import type { Modality } from '@tl-elements/core/base';
import { count } from './count.ts';

/** The messages about teaching things of one kind. */
export interface TeachingWords {
  /** How to begin. Shown in place of the picture before the camera is started. */
  readonly firstMinute: string;
  nextFirst(label: string): string;
  nextSecond(label: string): string;
  longer(label: string): string;
  readonly onceMore: string;
  onceMoreLabel(label: string): string;
  /** @param words how good the model is. */
  soFar(words: string): string;
  /** On a button, while a moment is recorded. */
  readonly take: string;
  /** The label of the timer's button, for screen readers. */
  timer(label: string): string;
  readonly understandIntro: string;
  /** The heading above the rows of the confusion table. */
  readonly taught: string;
  /** What to teach next if a model is weak. */
  readonly advice: {
    moreExamples(label: string, count: number): string;
    secondTake(label: string): string;
    anotherTake(label: string, takes: number): string;
    /** @param accuracy how good it is, in words. */
    weak(label: string, accuracy: string, confusedWith: string | null): string;
  };
  readonly noAdvice: string;
  /** What happens to what is recorded. Absent: what `of` says of the device. */
  readonly privacy?: string;
  /** How to begin without a device. Absent: what `of` says of it. */
  readonly orFiles?: string;
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

/** Advice that fits every modality. */
const advice = {
  moreExamples: (label: string, n: number) =>
    n === 0
      ? `${label} has no examples yet.`
      : `${label} has ${count(n, 'example', 'examples')}. A few more would help.`,
  anotherTake: (label: string, takes: number) =>
    `${label} has ${count(takes, 'take', 'takes')}. A few more takes make the figure more reliable.`,
};

/** Why a label is weak, and what to do about it. */
function weakness(alone: string, apart: string): TeachingWords['advice']['weak'] {
  return (label, accuracy, confusedWith) =>
    confusedWith === null
      ? `${label}: ${lowerFirst(accuracy)}. ${alone}`
      : `${label}: ${lowerFirst(accuracy)}, most often confused with ${confusedWith}. ${apart}`;
}

const things: TeachingWords = {
  firstMinute:
    'Show something to the camera and hold its button. Then show something else and hold the next one.',
  nextFirst: (label) => `Show something to the camera and press “Hold to teach” at ${label}.`,
  nextSecond: (label) => `Now show something else, and press “Hold to teach” at ${label}.`,
  longer: (label) => `Show ${label} a little longer.`,
  onceMore: 'Record another take of each, moved a little, to see how good this is.',
  onceMoreLabel: (label) =>
    `Record another take of ${label}, moved a little, to see how good this is.`,
  soFar: (words) => `${words} so far. Record another take of each to be surer.`,
  take: 'Recording…',
  timer: (label) => `Teach ${label} with a timer: 3, 2, 1, then three seconds of recording`,
  understandIntro: 'Each example, tested by a model that had not seen it.',
  taught: 'Shown',
  advice: {
    ...advice,
    secondTake: (label) =>
      `All examples of ${label} come from one take. Record another, moved a little, to see whether it is recognized again.`,
    weak: weakness('Show it in more places and from more sides.', 'Show what sets them apart.'),
  },
  noAdvice: 'No weak spots found. Try it in another place or light.',
};

const hands: TeachingWords = {
  ...things,
  firstMinute:
    'Show a hand sign to the camera and hold its button. Then show another sign and hold the next one.',
  nextFirst: (label) => `Show a hand sign to the camera and press “Hold to teach” at ${label}.`,
  nextSecond: (label) => `Now show another sign, and press “Hold to teach” at ${label}.`,
  advice: {
    ...things.advice,
    weak: weakness(
      'Show it nearer, further away and turned a little.',
      'Make the two signs differ more.',
    ),
  },
  noAdvice: 'No weak spots found. Try it with another hand.',
};

const postures: TeachingWords = {
  ...things,
  firstMinute:
    'Press a timer, and get into a posture while it counts down. Then do the same with another posture.',
  nextFirst: (label) =>
    `Press “Teach in 3, 2, 1” at ${label}, and get into a posture while it counts down.`,
  nextSecond: (label) => `Now press “Teach in 3, 2, 1” at ${label}, and get into another posture.`,
  advice: {
    ...things.advice,
    weak: weakness(
      'Show it nearer, further away and turned a little.',
      'Make the two postures differ more.',
    ),
  },
  noAdvice: 'No weak spots found. Try it with somebody else.',
};

/** Movements of a body: people step back and use the timer. */
const movements: TeachingWords = {
  ...things,
  firstMinute:
    'Press a timer, step back, and make a movement after the countdown: once, or several times with a pause between.',
  nextFirst: (label) =>
    `Press “Teach in 3, 2, 1” at ${label}, and make the movement after the countdown.`,
  nextSecond: (label) =>
    `Now press “Teach in 3, 2, 1” at ${label}, and make that movement, several times with a pause between.`,
  longer: (label) => `Make ${label} a few times more.`,
  onceMore: 'Record each once more, nearer or further away, to see how good this is.',
  onceMoreLabel: (label) =>
    `Record ${label} once more, nearer or further away, to see how good this is.`,
  soFar: (words) => `${words} so far. Record each once more to be surer.`,
  timer: (label) => `Teach ${label} with a timer: 3, 2, 1, then five seconds of recording`,
  understandIntro: 'Each movement, tested by a model that had not seen it.',
  advice: {
    ...advice,
    secondTake: (label) =>
      `All movements of ${label} come from one recording. Record another, to see whether it is recognized again.`,
    weak: weakness(
      'Make it slower, faster and from another place.',
      'Make the two movements differ more.',
    ),
  },
  noAdvice: 'No weak spots found. Try it with somebody else.',
  privacy: 'No picture is stored: only where your joints were.',
  orFiles: 'Or drop videos on a label.',
};

const handMovements: TeachingWords = {
  ...movements,
  firstMinute:
    'Hold a button, and make a movement with the other hand: once, or several times with a pause between.',
  nextFirst: (label) => `Hold the button at ${label}, and make the movement with your other hand.`,
  nextSecond: (label) =>
    `Now hold the button at ${label}, and make that movement, several times with a pause between.`,
  privacy: 'No picture is stored: only where your fingers were.',
};

const sounds: TeachingWords = {
  firstMinute: 'Teach the sound of the room first. Then teach a sound: make it again and again.',
  nextFirst: (label) =>
    `Press “Teach in 3, 2, 1” at ${label}, and let the microphone hear it for five seconds.`,
  nextSecond: (label) =>
    `Now press “Teach in 3, 2, 1” at ${label}, and make its sound again and again.`,
  longer: (label) => `Record ${label} a little longer.`,
  onceMore: 'Record another take of each, nearer or further away, to see how good this is.',
  onceMoreLabel: (label) =>
    `Record another take of ${label}, nearer or further away, to see how good this is.`,
  soFar: (words) => `${words} so far. Record another take of each to be surer.`,
  take: 'Recording…',
  timer: (label) => `Teach ${label} with a timer: 3, 2, 1, then five seconds of recording`,
  understandIntro: 'Each example, tested by a model that had not heard it.',
  taught: 'Heard',
  advice: {
    ...advice,
    secondTake: (label) =>
      `All examples of ${label} come from one take. Record another, nearer or further away, to see whether it is recognized again.`,
    weak: weakness(
      'Record it louder, softer and over the noise of the room.',
      'Record more of both, or make them differ more.',
    ),
  },
  noAdvice: 'No weak spots found. Try it in another room.',
};

/** The messages about teaching, by modality. Those about pictures stand in for a missing modality. */
export type TeachingOf = Readonly<
  Partial<Record<Modality | 'poseMovements' | 'handMovements', TeachingWords>>
> & {
  readonly image: TeachingWords;
};

/** In English. */
export const teachingInEnglish: TeachingOf = {
  image: things,
  pose: postures,
  hand: hands,
  audio: sounds,
  poseMovements: movements,
  handMovements,
};
