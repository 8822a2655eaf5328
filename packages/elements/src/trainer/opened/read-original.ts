import { loadCode, type ExampleId } from '@tl-elements/core/base';
import type { Skeleton } from '../../look/skeleton.ts';
import type * as movementCode from '../../media/movement-code.ts';
import { mediumOf } from '../../modalities.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { decodeWhole } from './sound-player.ts';
import { waveformPath } from './waveform.ts';

/** What is shown large of an example. */
export interface Original {
  /** A picture, a spectrogram, or the drawing of a movement. */
  readonly picture: Blob;
  /** What was found in the picture; null: nothing is found in such pictures. */
  readonly skeleton: Skeleton | null;
  /** Null: it is none. */
  readonly sound: { readonly buffer: AudioBuffer; readonly waveform: string } | null;
}

/** The side of a movement's drawing, in pixels. */
const drawingSide = 640;

/**
 * Reads the original of an example.
 *
 * @returns null if there is none, as in a project of features alone.
 * @throws {TlError} `input-unreadable`, `aborted`; of loading the extractor, which finds the skeleton.
 */
export async function readOriginal(
  host: TrainerHost,
  trainer: PageTrainer,
  id: ExampleId,
  signal: AbortSignal,
): Promise<Original | null> {
  const media = await (await trainer.openProject()).readMedia(id);
  if (!media) return null;
  if (host.motion) return readMovement(trainer, media);
  if (host.modality === 'audio') return readSound(host, media, signal);
  return { picture: media, skeleton: null, sound: null };
}

/** Finds the body or the hand in a picture; null: none is looked for, or none is there. */
export async function findSkeleton(
  host: TrainerHost,
  trainer: PageTrainer,
  picture: Blob,
  signal: AbortSignal,
): Promise<Skeleton | null> {
  if (host.motion || (host.modality !== 'pose' && host.modality !== 'hand')) return null;
  const extractor = await trainer.live.load();
  const { info, bones = [] } = extractor;
  const [frame] = await mediumOf(host).decode(picture, { input: info.input }, signal);
  if (!frame || !('bitmap' in frame)) return null;
  const { width, height } = frame.bitmap;
  const found = await extractor.extract(frame, signal);
  return found?.keypoints ? { keypoints: found.keypoints, bones, width, height } : null;
}

async function readSound(host: TrainerHost, media: Blob, signal: AbortSignal): Promise<Original> {
  const file = new File([media], 'sound.wav', { type: media.type });
  const [picture, buffer] = await Promise.all([
    mediumOf(host).portray(file, signal),
    decodeWhole(media),
  ]);
  const waveform = waveformPath(buffer.getChannelData(0));
  return { picture, skeleton: null, sound: { buffer, waveform } };
}

async function readMovement(trainer: PageTrainer, media: Blob): Promise<Original | null> {
  const { movements } = await trainer.live.load();
  if (!movements) return null;
  const { drawMovement } = await loadCode<typeof movementCode>(
    () => import('../../media/movement-code.ts'),
  );
  return {
    picture: await drawMovement(media, movements, drawingSide),
    skeleton: null,
    sound: null,
  };
}
