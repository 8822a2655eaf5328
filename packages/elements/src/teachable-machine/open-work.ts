import type { FiledExample, ProjectFile } from '@tl-elements/core/files';
import { decodeSound } from '@tl-elements/sources';
import type {
  TeachableMachineExample,
  TeachableMachineProject,
  TeachableMachineSource,
} from '@tl-elements/teachable-machine';
import type { Medium } from '../media/medium.ts';
import { mediumOf } from '../modalities.ts';
import {
  takeModel,
  takeProject,
  type Choose,
  type OpensProjects,
} from '../trainer/open-project.ts';
import { openTeachableMachineFile } from './open-file.ts';

/** What `decodeSound` gives. */
const soundRateHz = 16_000;

/**
 * Goes on with what Teachable Machine has made: with the examples of a project, or with the labels and
 * the network of a model.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-unsupported`, `extractor-mismatch`,
 *   `input-unreadable`, `nothing-found`.
 */
export async function openTeachableMachineWork(
  session: OpensProjects,
  source: TeachableMachineSource,
  choose: Choose,
): Promise<void> {
  const { signal } = new AbortController();
  const opened = await openTeachableMachineFile(source, signal);
  if (opened.kind === 'model') return takeModel(session, opened.model, choose);
  return takeProject(session, await fileOf(opened, signal), choose);
}

/** Its features are made when it is taken, by the extractor that the page is for. */
async function fileOf(
  { modality, labels, examples }: TeachableMachineProject,
  signal: AbortSignal,
): Promise<ProjectFile> {
  const medium = mediumOf(modality);
  const filed: FiledExample[] = [];
  const createdAt = Date.now();
  const read = modality === 'audio' ? soundReader(medium, signal) : pictureReader(medium, signal);
  for (const example of examples) {
    const kept = await read(example);
    const { label, recording: take } = example;
    filed.push({ label, take, createdAt, features: new Float32Array(), ...kept });
  }
  const extractor = { id: 'teachable-machine', version: '1', modality, dim: 0 };
  return { extractor, labels, settings: {}, examples: filed, model: null };
}

type ReadExample = (
  example: TeachableMachineExample,
) => Promise<{ readonly media: Blob; readonly thumbnail: Blob }>;

function pictureReader(medium: Medium, signal: AbortSignal): ReadExample {
  return async (example) => {
    const media = await example.readMedia();
    const [frame] = await medium.decode(media, { input: { longSide: 640 } }, signal);
    const { thumbnail } = await medium.keep(frame!);
    if ('bitmap' in frame!) frame.bitmap.close();
    return { media, thumbnail };
  };
}

/** A recording holds many examples and is decoded once. */
function soundReader(medium: Medium, signal: AbortSignal): ReadExample {
  let recording: string | null = null;
  let pcm = new Float32Array();
  return async (example) => {
    if (recording !== example.recording) {
      pcm = new Float32Array(await decodeSound(await example.readMedia(), { signal }));
      ({ recording } = example);
    }
    const start = Math.round((example.span?.[0] ?? 0) * soundRateHz);
    const second = new Float32Array(soundRateHz);
    second.set(pcm.subarray(start, start + soundRateHz));
    return medium.keep({ pcm: second, sampleRate: soundRateHz, at: 0 });
  };
}
