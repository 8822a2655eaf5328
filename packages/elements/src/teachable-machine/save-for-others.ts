import { loadCode, type Model } from '@tl-elements/core/base';
import type { LayersFormat, SavedFile, SavedProject } from '@tl-elements/teachable-machine';

/**
 * Writes a model for other programs.
 *
 * @param weights the folder that holds a folder per extractor; ends in a slash.
 * @throws {TlError} `model-unsupported` for all but pictures seen through networks of ours;
 *   `weights-not-found`, `weights-corrupt`, `aborted`.
 */
export async function saveTeachableMachineModel(
  model: Model,
  format: LayersFormat,
  weights: URL,
): Promise<SavedFile> {
  const { saveModel } = await loadCode(() => import('@tl-elements/teachable-machine'));
  return saveModel(model, { format, weights, signal: new AbortController().signal });
}

/**
 * Writes examples as a project of Teachable Machine.
 *
 * @throws {TlError} `model-unsupported` for other examples than pictures; `nothing-found`,
 *   `input-unreadable`.
 */
export async function saveTeachableMachineProject(project: SavedProject): Promise<SavedFile> {
  const { saveProject } = await loadCode(() => import('@tl-elements/teachable-machine'));
  return saveProject(project, { signal: new AbortController().signal });
}
