import type { ExtractorInfo } from '../contracts/extractor.ts';
import type { Head } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';
import { extendHead } from '../head/extension/extend-head.ts';
import { knownLabels } from '../head/extension/known-labels.ts';
import type { ProjectState } from './project-state.ts';

/** A model that was opened, where it sees through `extractor`; else null. */
export function fittingModel(model: Model | null, { id, version }: ExtractorInfo): Model | null {
  return model?.extractor.id === id && model.extractor.version === version ? model : null;
}

/** True where a model tells these labels and no others. */
export function tells(model: Model | null, labels: readonly string[]): model is Model {
  const known = model?.head.labels;
  return known?.length === labels.length && known.every((name, i) => name === labels[i]);
}

/** The part of a state that goes on with `model`, where some label rests on it alone. */
export function withImported(state: ProjectState, model: Model | null): ProjectState {
  const next = { ...state, ...(model && { given: model }) };
  return importedLabels(next).length > 0 ? next : state;
}

/** Labels that a model which came without their examples knows. */
export function importedLabels({ given, labels, examples }: ProjectState): readonly string[] {
  if (!given) return [];
  const taught = new Set(examples.map(({ label }) => label));
  const known = new Set(knownLabels(given.head));
  return labels.filter((label) => known.has(label) && !taught.has(label));
}

/**
 * The model that was given, taught what there is beside.
 *
 * @param trained on the examples alone; null where fewer than two labels have some.
 * @returns null where no label rests on what was given alone, or this cannot be done with its head.
 */
export function extendedModel(
  state: ProjectState,
  trained: Head | null,
  createdAt: string,
): Model | null {
  const { given, labels, examples } = state;
  if (!given || labels.length < 2 || importedLabels(state).length === 0) return null;
  if (examples.length === 0 && tells(given, labels)) return given;
  const head = extendHead(given.head, { labels, examples, trained });
  if (!head) return null;
  const { format, formatVersion, modality, extractor, preprocessing, doubt } = given;
  const kept = { format, formatVersion, modality, extractor, preprocessing };
  // Without a report: its figures spoke of other labels, or of other examples.
  return { ...kept, ...(doubt && { doubt }), head, createdAt };
}
