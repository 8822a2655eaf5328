import { madeNoise, noiseKindCount } from '../made-noise.ts';
import { CLAP, KNOCK, type Lesson } from './lesson.ts';
import { StreamWriter, type Background, type SoundStream } from './sound-stream.ts';

/** Events of each kind in a stream. */
const eventCount = 8;

/** One event in so many seconds, at no regular time. */
const eventSeconds = 1.6;

/** Rows of streams without an event begin so. */
export const negativeRow = 'nothing to fire for: ';

/** One stream that triggers listen to. */
export interface Case {
  /** What it is, in the tables. */
  readonly row: string;
  readonly stream: SoundStream;
  /** The triggers wait for the two words, or else for claps and knocks. */
  readonly isOfWords: boolean;
  /** Replayed to triggers without `onset`, too. */
  readonly isCompared: boolean;
}

/** What events are heard over. */
const backgrounds: readonly Background[] = [
  { kind: 'silence' },
  ...([12, 6, 0] as const).map((decibels) => ({ kind: 'noise' as const, decibels })),
  ...([12, 6, 0] as const).map((decibels) => ({ kind: 'words' as const, decibels })),
];

/** All streams of a lesson, drawn one after the other. */
export function casesOf(lesson: Lesson, negativeSeconds: number): Case[] {
  const short = { isOfWords: false, isCompared: false };
  const words = { isOfWords: true, isCompared: false };
  const compared = { isOfWords: false, isCompared: true };
  const nothing = negatives(lesson, negativeSeconds);
  return [
    ...backgrounds.map((background) => ({
      ...short,
      row: `claps and knocks, ${nameOf(background)}`,
      stream: clapsAndKnocks(lesson, background),
      isCompared: background.kind === 'silence',
    })),
    { ...compared, row: 'two claps or knocks, 400 ms apart', stream: pairs(lesson) },
    { ...compared, row: 'a clap or a knock, and then a word', stream: wordAfterEvent(lesson) },
    ...backgrounds
      .filter((background) => background.kind === 'silence' || background.decibels === 12)
      .map((background) => ({
        ...words,
        row: `words, ${nameOf(background)}`,
        stream: eventWords(lesson, background),
      })),
    { ...short, row: `${negativeRow}claps and knocks`, stream: nothing },
    { ...words, row: `${negativeRow}words`, stream: nothing },
  ];
}

function nameOf(background: Background): string {
  if (background.kind === 'silence') return 'in a quiet room';
  return `${background.decibels} dB above ${background.kind === 'noise' ? 'noise' : 'other words'}`;
}

/** Claps and knocks by turns. */
function clapsAndKnocks(lesson: Lesson, background: Background): SoundStream {
  const names = [CLAP, KNOCK];
  return eventsOver(lesson, background, (place) => names[place % 2]!);
}

/** The two words that are events, by turns. */
function eventWords(lesson: Lesson, background: Background): SoundStream {
  return eventsOver(lesson, background, (place) => lesson.eventWords[place % 2]!);
}

/** Two claps, or two knocks, 400 ms apart. */
function pairs(lesson: Lesson): SoundStream {
  const writer = new StreamWriter(2.4 * eventCount + 1.5, lesson.random);
  for (let pair = 0; pair < eventCount; pair++) {
    const name = pair % 2 === 0 ? CLAP : KNOCK;
    const at = 1.2 + 2.4 * pair + 0.3 * lesson.random();
    for (const later of [0, 0.4]) writer.addEvent(at + later, soundOf(lesson, name), name);
  }
  return writer.finish();
}

/** A clap or a knock, and a word that begins 200 to 500 ms later, as loud as it. */
function wordAfterEvent(lesson: Lesson): SoundStream {
  const writer = new StreamWriter(2.6 * eventCount + 1.5, lesson.random);
  for (let pair = 0; pair < eventCount; pair++) {
    const name = pair % 2 === 0 ? CLAP : KNOCK;
    const at = 1.2 + 2.6 * pair;
    writer.addEvent(at, soundOf(lesson, name), name);
    writer.addEvent(at + 0.2 + 0.3 * lesson.random(), lesson.otherWord(), null);
  }
  return writer.finish();
}

/**
 * Nothing to be noticed: words at all levels, with pauses of up to two seconds, over noise that changes its kind
 * and strength every ten seconds.
 */
function negatives(lesson: Lesson, seconds: number): SoundStream {
  const { random } = lesson;
  const writer = new StreamWriter(seconds, random);
  for (let at = 0; at < seconds; at += 10) {
    const levelDb = -60 + 30 * random();
    const kind = Math.floor(noiseKindCount * random());
    writer.add(at, madeNoise(kind, { levelDb, seconds: 10, random }), levelDb);
    const how = { drawWord: lesson.otherWord, levelDb: -38 + 26 * random() };
    writer.addWords(at, at + 10, { ...how, longestPauseSeconds: 2 * random() });
  }
  return writer.finish();
}

function eventsOver(
  lesson: Lesson,
  background: Background,
  nameAt: (place: number) => string,
): SoundStream {
  const count = 2 * eventCount;
  const writer = new StreamWriter(eventSeconds * count + 2.5, lesson.random);
  writer.addBackground(background, lesson.otherWord);
  for (let place = 0; place < count; place++) {
    const at = 1.2 + eventSeconds * (place + 0.3 * lesson.random());
    writer.addEvent(at, soundOf(lesson, nameAt(place)), nameAt(place));
  }
  return writer.finish();
}

function soundOf(lesson: Lesson, name: string): Float32Array {
  if (name === CLAP) return lesson.clap();
  return name === KNOCK ? lesson.knock() : lesson.eventWord(name);
}
