import { throwIfAborted, TlError, type ExtractorInput, type Model } from '@tl-elements/core/base';
import type { UnextractedProject } from '@tl-elements/core/files';
import { decodeSound, defaultSoundFormat } from '@tl-elements/sources';
import type {
  TeachableMachineExample,
  TeachableMachineProject,
  TeachableMachineSource,
} from '@tl-elements/teachable-machine';
import type { PageMedium } from '../media/medium.ts';
import { mediumOf } from '../modalities.ts';
import { openTeachableMachineFile } from './open-file.ts';

/**
 * Reads a file of Teachable Machine: the examples of a project, or the labels and the network of a model.
 *
 * @param inputFormat the input of the extractor that will extract the examples; called if there are any.
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-unsupported`, `aborted`; `input-unreadable` if no example of
 *   a project can be read.
 */
export async function readTeachableMachineWork(
  source: TeachableMachineSource,
  inputFormat: () => Promise<ExtractorInput>,
  signal: AbortSignal,
): Promise<UnextractedProject | Model> {
  const opened = await openTeachableMachineFile(source, signal);
  if (opened.kind === 'model') return opened.model;
  return projectOf(opened, await inputFormat(), signal);
}

/** Examples that can't be decoded are left out and counted: one damaged picture should not cost all the others. */
async function projectOf(
  { modality, labels, examples, unsupported }: TeachableMachineProject,
  input: ExtractorInput,
  signal: AbortSignal,
): Promise<UnextractedProject> {
  const medium = mediumOf({ modality });
  const readable: UnextractedProject['examples'][number][] = [];
  const createdAt = Date.now();
  let failure: TlError | null = null;
  const read =
    modality === 'audio'
      ? soundReader(medium, soundRateOf(input), signal)
      : pictureReader(medium, signal);
  for (const example of examples) {
    throwIfAborted(signal);
    const { label, recording: take } = example;
    try {
      readable.push({ label, take, createdAt, ...(await read(example)) });
    } catch (error) {
      if (!(error instanceof TlError) || !lostAlone.includes(error.code)) throw error;
      failure ??= error;
    }
  }
  if (failure && readable.length === 0) throw failure;
  const unreadable = examples.length - readable.length;
  const dropped = { unsupported, unreadable, nothingFound: 0 };
  return { modality, labels, examples: readable, dropped };
}

/** Errors of a single example. Any other error ends the reading. */
const lostAlone: readonly string[] = ['input-unreadable', 'input-empty', 'model-corrupt'];

type ReadExample = (
  example: TeachableMachineExample,
) => Promise<{ readonly media: Blob; readonly thumbnail: Blob }>;

function pictureReader(medium: PageMedium, signal: AbortSignal): ReadExample {
  return async (example) => {
    const media = await example.readMedia();
    const [frame] = await medium.decode(media, { input: { longSide: 640 } }, signal);
    const { thumbnail } = await medium.encode(frame!);
    if ('bitmap' in frame!) frame.bitmap.close();
    return { media, thumbnail };
  };
}

/** Samples a second. An extractor of pictures has none: it refuses the project as a whole. */
function soundRateOf(input: ExtractorInput): number {
  return 'sampleRate' in input ? input.sampleRate : defaultSoundFormat.sampleRate;
}

/** A recording holds many examples, but is decoded only once. */
function soundReader(medium: PageMedium, sampleRate: number, signal: AbortSignal): ReadExample {
  let recording: string | null = null;
  let decoded = Promise.resolve<Float32Array>(new Float32Array());
  return async (example) => {
    if (recording !== example.recording) {
      ({ recording } = example);
      decoded = example.readMedia().then((media) => decodeSound(media, { sampleRate, signal }));
    }
    // If the recording can't be decoded, this fails for each of its examples.
    const pcm = await decoded;
    const start = Math.round((example.span?.[0] ?? 0) * sampleRate);
    const second = new Float32Array(sampleRate);
    second.set(pcm.subarray(start, start + sampleRate));
    return medium.encode({ pcm: second, sampleRate, at: 0 });
  };
}
