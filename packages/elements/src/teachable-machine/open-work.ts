import { throwIfAborted, TlError, type Model } from '@tl-elements/core/base';
import type { UnextractedProject } from '@tl-elements/core/files';
import { decodeSound } from '@tl-elements/sources';
import type {
  TeachableMachineExample,
  TeachableMachineProject,
  TeachableMachineSource,
} from '@tl-elements/teachable-machine';
import type { PageMedium } from '../media/medium.ts';
import { mediumOf } from '../modalities.ts';
import { openTeachableMachineFile } from './open-file.ts';

/** What `decodeSound` gives. */
const soundRateHz = 16_000;

/**
 * Reads what Teachable Machine has made: the examples of a project, or the labels and the network of a
 * model.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-unsupported`, `aborted`; `input-unreadable` where no example of
 *   a project can be read.
 */
export async function readTeachableMachineWork(
  source: TeachableMachineSource,
  signal: AbortSignal,
): Promise<UnextractedProject | Model> {
  const opened = await openTeachableMachineFile(source, signal);
  return opened.kind === 'model' ? opened.model : projectOf(opened, signal);
}

/** Examples that can't be decoded are left out and counted: one damaged picture should not cost all the others. */
async function projectOf(
  { modality, labels, examples, unsupported }: TeachableMachineProject,
  signal: AbortSignal,
): Promise<UnextractedProject> {
  const medium = mediumOf(modality);
  const readable: UnextractedProject['examples'][number][] = [];
  const createdAt = Date.now();
  let failure: TlError | null = null;
  const read = modality === 'audio' ? soundReader(medium, signal) : pictureReader(medium, signal);
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

/** Failures that concern one example, not all that follow. */
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

/** A recording holds many examples and is decoded once. */
function soundReader(medium: PageMedium, signal: AbortSignal): ReadExample {
  let recording: string | null = null;
  let decoded = Promise.resolve<Float32Array>(new Float32Array());
  return async (example) => {
    if (recording !== example.recording) {
      ({ recording } = example);
      decoded = example.readMedia().then((media) => decodeSound(media, { signal }));
    }
    // Fails for each example of a recording that can't be decoded.
    const pcm = await decoded;
    const start = Math.round((example.span?.[0] ?? 0) * soundRateHz);
    const second = new Float32Array(soundRateHz);
    second.set(pcm.subarray(start, start + soundRateHz));
    return medium.encode({ pcm: second, sampleRate: soundRateHz, at: 0 });
  };
}
