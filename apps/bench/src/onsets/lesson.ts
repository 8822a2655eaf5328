import { cutSeconds } from '@tl-elements/sources';
import { madeNoise, noiseKindCount } from '../made-noise.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import { inRoom, madeClap, madeKnock, madeRoom } from './made-events.ts';
import { atSpeed, StreamWriter, trimmedWord, type DrawSound } from './sound-stream.ts';

/** Recordings of words: of each the same number, no speaker twice in a word. */
export type Clips = ReadonlyMap<string, readonly Float32Array[]>;

/** Examples of a label, as a user records them. */
export interface TaughtLabel {
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
