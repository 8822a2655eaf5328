import { loadCode, type Model } from '@tl-elements/core/base';
import type { LayersFormat, SavedFile, SavedProject } from '@tl-elements/teachable-machine';

/** Until when the result is wanted. */
interface Waiting {
  readonly signal?: AbortSignal;
}

/**
 * Writes a model for other programs.
 *
 * @param weights the folder that holds a folder per extractor; ends in a slash.
 * @throws {TlError} `model-unsupported` for all but models of pictures on networks of ours, and models on imported networks;
 *   `weights-not-found`, `weights-corrupt`, `aborted`.
 */
export async function saveTeachableMachineModel(
  model: Model,
  format: LayersFormat,
  weights: URL,
  { signal = new AbortController().signal }: Waiting = {},
): Promise<SavedFile> {
  const { saveModel } = await loadCode(() => import('@tl-elements/teachable-machine'));
  return saveModel(model, { format, weights, signal });
}

/**
 * Writes examples as a project of Teachable Machine.
 *
 * @throws {TlError} `model-unsupported` for other examples than pictures; `nothing-found`,
 *   `input-unreadable`, `aborted`.
 */
export async function saveTeachableMachineProject(
  project: SavedProject,
  { signal = new AbortController().signal }: Waiting = {},
): Promise<SavedFile> {
  const { saveProject } = await loadCode(() => import('@tl-elements/teachable-machine'));
  return saveProject(project, { signal });
}
