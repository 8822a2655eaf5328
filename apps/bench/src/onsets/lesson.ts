import { madeNoise, noiseKindCount } from '../made-noise.ts';
import {
  StreamWriter,
  type Background,
  type SoundStream,
  atSpeed,
  trimmedWord,
  type DrawSound,
} from './sound-stream.ts';
import { cutSeconds } from '@tl-elements/sources';
import { seededRandom, shuffled } from '../seeded-random.ts';
import { inRoom, madeClap, madeKnock, madeRoom } from './made-events.ts';

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

/** Recordings of words: of each the same number, no speaker twice in a word. */
export type Clips = ReadonlyMap<string, readonly Float32Array[]>;

/** Examples of a label, as a user records them. */
interface TaughtLabel {
  readonly name: string;
  /** Seconds at 16 kHz. */
  readonly seconds: readonly Float32Array[];
}

/** The names of the labels. */
export const BACKGROUND = 'Background';
export const TALKING = 'Talking';
export const CLAP = 'Clap';
export const KNOCK = 'Knock';

const taughtOfEach = 10;
const taughtRoomSeconds = [0.2, 0.35, 0.5, 0.7];
const testRoomSeconds = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7];

/** What one seed teaches, and the sounds that it is tested with: all of them other draws. */
export class Lesson {
  readonly random: () => number;
  /** The two words that are events. */
  readonly eventWords: readonly string[];
  readonly #clips: Clips;
  /** Words that are taught as talking. */
  readonly #talking: readonly string[];
  /** Recordings by their number: some are taught, the others are for the test. */
  readonly #taught: readonly number[];
  readonly #tested: readonly number[];
  /** All words but the events. */
  readonly #others: readonly string[];
  readonly #rooms;

  constructor(clips: Clips, seed: number) {
    this.random = seededRandom(5000 + seed);
    this.#clips = clips;
    const words = shuffled([...clips.keys()].sort(), this.random);
    this.eventWords = words.slice(0, 2);
    this.#others = words.slice(2);
    this.#talking = words.slice(2, 7);
    const numbers = shuffled([...clips.get(words[0]!)!.keys()], this.random);
    this.#taught = numbers.slice(0, taughtOfEach);
    this.#tested = numbers.slice(taughtOfEach);
    this.#rooms = testRoomSeconds.map((seconds) => madeRoom(seconds, this.random));
  }

  /** Another clap, in one of the test's rooms. */
  readonly clap: DrawSound = () => inRoom(madeClap(this.random), this.#pick(this.#rooms));

  /** Another knock, in one of the test's rooms. */
  readonly knock: DrawSound = () => inRoom(madeKnock(this.random), this.#pick(this.#rooms));

  /** A word that is no event, of which three are never taught, a little faster or slower. */
  readonly otherWord: DrawSound = () => {
    const word = this.#word(this.#pick(this.#others), this.#pick(this.#tested));
    return atSpeed(word, 0.88 + 0.24 * this.random());
  };

  /** One of the words that are events. */
  eventWord(name: string): Float32Array {
    return this.#word(name, this.#pick(this.#tested));
  }

  /** What is taught: recordings in one room, cut as the trainer cuts them. */
  teach(): readonly TaughtLabel[] {
    const room = madeRoom(this.#pick(taughtRoomSeconds), this.random);
    const draws = Array.from({ length: taughtOfEach });
    const claps = draws.map(() => inRoom(madeClap(this.random), room));
    const knocks = draws.map(() => inRoom(madeKnock(this.random), room));
    const talking = this.#taught.flatMap((number) =>
      this.#talking.map((word) => this.#word(word, number)),
    );
    return [
      { name: BACKGROUND, seconds: this.#backgroundSeconds() },
      { name: CLAP, seconds: this.#record(claps) },
      { name: KNOCK, seconds: this.#record(knocks) },
      { name: TALKING, seconds: this.#record(shuffled(talking, this.random).slice(0, 20)) },
      ...this.eventWords.map((name) => ({
        name,
        seconds: this.#record(this.#taught.map((number) => this.#word(name, number))),
      })),
    ];
  }

  /** One sound in each second and a quarter, soft and loud. */
  #record(sounds: readonly Float32Array[]): Float32Array[] {
    const writer = new StreamWriter(1.25 * sounds.length + 0.5, this.random);
    sounds.forEach((sound, i) => writer.add(0.2 + 1.25 * i, sound, -32 + 14 * this.random()));
    return cutSeconds(writer.finish().pcm);
  }

  /** Noise of all kinds, from a quiet room to a loud one. */
  #backgroundSeconds(): Float32Array[] {
    const writer = new StreamWriter(taughtOfEach, this.random);
    for (let second = 0; second < taughtOfEach; second++) {
      const levelDb = -55 + 30 * this.random();
      const noise = { levelDb, seconds: 1, random: this.random };
      writer.add(second, madeNoise(second % noiseKindCount, noise), levelDb);
    }
    return cutSeconds(writer.finish().pcm, { keepsQuiet: true });
  }

  #word(name: string, number: number): Float32Array {
    return trimmedWord(this.#clips.get(name)![number]!);
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(items.length * this.random())] as Item;
  }
}
