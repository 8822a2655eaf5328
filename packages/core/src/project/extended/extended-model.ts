import type { ExtractorInfo } from '../../contracts/extractor.ts';
import type { Head, Model } from '../../contracts/model.ts';
import { extendHead, knownLabels } from '../../head/extend-head.ts';
import type { ProjectState } from '../content/project-state.ts';

/** The model, if it was made with `extractor`; else null. */
export function usableModel(model: Model | null, { id, version }: ExtractorInfo): Model | null {
  return model?.extractor.id === id && model.extractor.version === version ? model : null;
}

/** True if a model has these labels and no others. */
export function hasLabels(model: Model | null, labels: readonly string[]): model is Model {
  const known = model?.head.labels;
  return known?.length === labels.length && known.every((name, i) => name === labels[i]);
}

/** The state with an imported model, if it knows a label that has no examples. */
export function withImported(state: ProjectState, model: Model | null): ProjectState {
  const next = { ...state, ...(model && { imported: model }) };
  return importedLabels(next).length > 0 ? next : state;
}

/** The labels without examples to learn from that the imported model knows. */
export function importedLabels({ imported, labels, examples }: ProjectState): readonly string[] {
  if (!imported) return [];
  const taught = new Set(examples.flatMap(({ label, isExcluded }) => (isExcluded ? [] : label)));
  const known = new Set(knownLabels(imported.head));
  return labels.filter((label) => known.has(label) && !taught.has(label));
}

/**
 * The imported model, extended by what the examples teach.
 *
 * @param trained on the examples alone; null if fewer than two labels have some.
 * @returns null if every label has examples, or the model's head can't be extended.
 */
export function extendedModel(
  state: ProjectState,
  trained: Head | null,
  createdAt: string,
): Model | null {
  const { imported, labels, examples } = state;
  if (!imported || labels.length < 2 || importedLabels(state).length === 0) return null;
  if (examples.length === 0 && hasLabels(imported, labels)) return imported;
  const head = extendHead(imported.head, { labels, examples, trained });
  if (!head) return null;
  const { format, formatVersion, modality, extractor, preprocessing, doubt } = imported;
  const same = { format, formatVersion, modality, extractor, preprocessing };
  // Without a report, since its figures belong to other labels or examples.
  return { ...same, ...(doubt && { doubt }), head, createdAt };
}
