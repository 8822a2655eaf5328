import type { ExampleId } from '../contracts/example.ts';
import { extractMap } from '../trainer/extract-media.ts';
import type { TrainerParts } from '../trainer/trainer-parts.ts';
import { evidenceFor } from './class-activation.ts';

/**
 * Where the evidence for an example's label lies in the middle square of its picture, or
 * in the box of a camera's picture.
 *
 * @returns as `evidenceFor`; null also if there is no model or no original, or if the extractor has no map.
 * @throws {TlError} `aborted`, what loading the extractor throws.
 */
export async function lookedAt(
  { live, slot, support }: TrainerParts<never>,
  id: ExampleId,
  signal: AbortSignal,
): Promise<Float32Array | null> {
  const example = slot.examples.find((each) => each.id === id);
  const model = slot.project?.model;
  if (!example || !model) return null;
  const media = await slot.project.readMedia(id);
  if (!media) return null;
  const [plugin, extractor] = await Promise.all([live.plugin(), live.load()]);
  if (!extractor.hasMap) return null;
  const { medium } = support;
  const map = await extractMap({
    media,
    example,
    medium,
    plugin,
    extractor,
    box: slot.project.box,
    signal,
  });
  return map && evidenceFor(map, model.head, example.label);
}
