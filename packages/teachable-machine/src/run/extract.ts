import {
  Backbone,
  networkExtractor,
  type LoadContext,
  type LoadedExtractor,
  type NetworkSurroundings,
} from '@tl-elements/backbone';
import type { Modality, PictureFrame, SoundFrame } from '@tl-elements/core/base';
import type { FeatureNetwork } from './feature-network.ts';
import { postureFeatures, postureInput, postureShape } from './posture-input.ts';
import { createSoundInput, soundShape } from './sound-input.ts';
import { SquarePictures } from './square-picture.ts';

/**
 * Loads the extractor that a head of an export was trained on.
 *
 * @param context its `weights` are PoseNet's folder; needed for postures alone.
 * @throws {TlError} `no-backend`; for postures `weights-not-found`, `weights-corrupt`, `aborted`.
 */
export async function loadExportedNetwork(
  context: LoadContext<FeatureNetwork>,
): Promise<LoadedExtractor<Modality>> {
  const network = context.settings;
  const backbone =
    network.kind === 'posture'
      ? await Backbone.load({ ...context, outputs: ['heatmaps', 'offsets'] })
      : await Backbone.place(network.plan, context);
  return networkExtractor(backbone, surroundingsOf(network));
}

function surroundingsOf(network: FeatureNetwork): NetworkSurroundings<Modality> {
  switch (network.kind) {
    case 'picture': {
      const { size, channels } = network;
      const pictures = new SquarePictures();
      return {
        inputShape: [1, size, size, channels],
        prepare: (frame) => {
          const { bitmap, isMirrored = false } = pictureOf(frame);
          return pictures.read(bitmap, { size, channels, isMirrored });
        },
      };
    }
    case 'sound': {
      const inputOf = createSoundInput();
      return {
        inputShape: soundShape,
        prepare: (frame) => {
          const { pcm, sampleRate } = soundOf(frame);
          return inputOf(pcm, sampleRate);
        },
      };
    }
    case 'posture':
      return {
        inputShape: postureShape,
        prepare: (frame) => {
          const { bitmap, isMirrored = false } = pictureOf(frame);
          return postureInput(bitmap, isMirrored);
        },
        pool: ([heatmaps, offsets]) => postureFeatures(heatmaps!, offsets!),
      };
  }
}

function pictureOf(frame: PictureFrame | SoundFrame): PictureFrame {
  if (!('bitmap' in frame)) throw new TypeError('This is not a picture.');
  return frame;
}

function soundOf(frame: PictureFrame | SoundFrame): SoundFrame {
  if (!('pcm' in frame)) throw new TypeError('This is not a sound.');
  return frame;
}
