import { throwIfAborted } from '../../abort.ts';
import { toHalf } from '../../bytes/bytes.ts';
import type { ExampleSummary } from '../../contracts/example.ts';
import type {
  ExtractorPlugin,
  FeatureExtractor,
  TailReader,
  Medium,
} from '../../contracts/extractor.ts';
import type { FrameKind, FrameMap } from '../../contracts/modality.ts';
import { TlError } from '../../errors.ts';
import type { Project } from '../../project/project.ts';
import { baseIdOf } from '../../refined/refined-extractor.ts';
import { framesOf } from '../extract-media.ts';

/** What maps are computed with. */
export interface MapsContext {
  readonly project: Project;
  readonly plugin: ExtractorPlugin;
  readonly extractor: FeatureExtractor;
  readonly tail: TailReader<FrameMap[FrameKind]>;
  readonly medium: Medium<never>;
  readonly signal: AbortSignal;
}

/**
 * What the frozen layers make of an example, as 16-bit floats: computed from its original, and kept with the project.
 *
 * @throws {TlError} `extractor-mismatch` if the original is missing; `aborted`.
 */
export async function mapsOfExample(
  example: ExampleSummary,
  context: MapsContext,
): Promise<Uint16Array> {
  const { project, tail, signal } = context;
  const { info } = context.extractor;
  throwIfAborted(signal);
  const box = example.isFromCamera ? project.box : undefined;
  const of = JSON.stringify([baseIdOf(info), info.version, box]);
  const kept = await project.maps.readMaps(example.id);
  if (kept?.of === of) return kept.halves;
  const media = await project.readMedia(example.id);
  const [frame] = media ? await framesOf({ media, example, box, ...context }) : [];
  const maps = frame && (await tail.mapsOf(frame, signal));
  if (!maps) throw noOriginal();
  const halves = Uint16Array.from(maps, toHalf);
  // Where there is no room for them, they are computed again.
  await project.maps.keepMaps(example.id, { of, halves }).catch(() => {});
  return halves;
}

/** The failure of refining with examples that were stored without their originals. */
export function noOriginal(): TlError {
  return new TlError(
    'extractor-mismatch',
    'The original of an example is missing, which refining needs. Remove the examples without a picture, or teach them again.',
  );
}
