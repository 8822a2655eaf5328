// Pictures of things before a room, of which it is known what a model can learn from them.
import { asyncDispose } from '@tl-elements/core';
import { pipelines } from '../extractors.ts';
import type { HandRecordings } from '../hand-protocol.ts';
import { pictureAt } from '../picture-features.ts';
import { PICTURES_PER_LABEL, type PictureSet } from '../protocol.ts';
import { seededRandom, shuffled } from '../seeded-random.ts';
import type { TaughtPicture } from './taught-pictures.ts';

/** How things and rooms go together. */
export interface Composition {
  readonly name: string;
  /** True: each label has a room of its own, and all labels show the same things. */
  readonly isRoomTheLabel: boolean;
  /** Where the thing is held: its middle, as fractions of the square's side. */
  readonly x: number;
  readonly y: number;
}

const labelCount = 3;
const framesOfTake = 12;

/** The side of a thing, as a share of the square's side. */
const thingSide = 0.5;

/** How far a hand moves the thing during a take, as a share of the square's side. */
const tremor = 0.05;

/** Draws a take of each label, a thing before the frames of a room, and extracts the pictures and their middles. */
export async function composedPictures(
  { isRoomTheLabel, x, y }: Composition,
  things: PictureSet,
  rooms: HandRecordings,
  seed: number,
): Promise<TaughtPicture[]> {
  const random = seededRandom(seed);
  const kinds = shuffled([...things.labels.keys()], random).slice(0, labelCount);
  const places = shuffled([...new Set(rooms.pictures.map(({ place }) => place))], random);
  const photo = Math.floor(random() * PICTURES_PER_LABEL);
  const whole = await pipelines['efficientnet-lite0']();
  const covered = await pipelines['efficientnet-lite0, middle only']();
  const pictures: TaughtPicture[] = [];
  try {
    for (const index of kinds.keys()) {
      const place = places[isRoomTheLabel ? index : 0]!;
      const frames = rooms.pictures.filter((each) => each.place === place && each.take === 1);
      const kind = kinds[isRoomTheLabel ? 0 : index]!;
      const thing = things.urls[kind * PICTURES_PER_LABEL + photo]!;
      for (let i = 0; i < framesOfTake; i++) {
        const room = frames[i % frames.length]!.url;
        const [atX, atY] = [x + tremor * (random() - 0.5), y + tremor * (random() - 0.5)];
        const compose = () => before(room, thing, atX, atY);
        pictures.push({
          label: String(index),
          take: String(index),
          features: await whole.extract(await compose()),
          middle: await covered.extract(await compose()),
        });
      }
    }
  } finally {
    await whole[asyncDispose]();
    await covered[asyncDispose]();
  }
  return pictures;
}

/** A thing's picture before a room. */
async function before(room: string, thing: string, x: number, y: number): Promise<ImageBitmap> {
  const [back, front] = await Promise.all([pictureAt(room), pictureAt(thing)]);
  const side = Math.min(back.width, back.height);
  const context = new OffscreenCanvas(side, side).getContext('2d', { alpha: false })!;
  context.drawImage(back, (side - back.width) / 2, (side - back.height) / 2);
  const size = Math.round(side * thingSide);
  const cut = Math.min(front.width, front.height);
  context.drawImage(
    front,
    (front.width - cut) / 2,
    (front.height - cut) / 2,
    cut,
    cut,
    side * x - size / 2,
    side * y - size / 2,
    size,
    size,
  );
  back.close();
  front.close();
  return context.canvas.transferToImageBitmap();
}
