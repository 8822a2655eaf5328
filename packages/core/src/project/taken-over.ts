import type { Example } from '../contracts/example.ts';
import type { ExtractorInfo } from '../contracts/extractor.ts';
import type { Model } from '../contracts/model.ts';
import type { FiledExample, ProjectFile } from '../model/project-file.ts';
import { newExampleId } from './example-id.ts';

/**
 * Examples of a file, under ids of their own: a file may have been saved by this very project, whose
 * history still knows the old ones.
 */
export function withNewIds(examples: readonly FiledExample[], now: number): readonly Example[] {
  const bursts = new Map<string, string>();
  return examples.map((example) => {
    const burst = bursts.get(example.burst) ?? newExampleId(now);
    bursts.set(example.burst, burst);
    return { ...example, id: newExampleId(now), burst };
  });
}

/** The model of a file, where it is one of the file's own labels and extractor; else null. */
export function fittingModel(
  { model, labels }: Pick<ProjectFile, 'model' | 'labels'>,
  { id, version }: ExtractorInfo,
): Model | null {
  if (!model || model.extractor.id !== id || model.extractor.version !== version) return null;
  const { labels: known } = model.head;
  const isSame = known.length === labels.length && known.every((name, i) => name === labels[i]);
  return isSame ? model : null;
}
