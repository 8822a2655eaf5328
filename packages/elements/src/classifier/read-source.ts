import { loadCode, type Model } from '@tl-elements/core/base';
import { findOpenable, type Openable } from '../teachable-machine/find-openable.ts';

/** Anything that holds a model. A string is a URL. */
export type ModelSource = Openable | Model;

/**
 * Reads a model from any source: one of ours, or one that Teachable Machine has exported.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-too-new`, `model-unsupported`, `aborted`.
 */
export async function readSource(source: Openable, signal: AbortSignal): Promise<Model> {
  // Most models are ours: the code that reads them is fetched beside the file.
  const readingOwn = loadCode(() => import('../teachable-machine/read-own.ts'));
  readingOwn.catch(() => {}); // Its failure counts only if the code is needed.
  const found = await findOpenable(source, 'model', signal);
  if ('foreign' in found) {
    const { openTeachableMachineModel } = await loadCode(
      () => import('../teachable-machine/open-file.ts'),
    );
    return openTeachableMachineModel(found.foreign, signal);
  }
  const { readOwnModel } = await readingOwn;
  return readOwnModel(found.own, signal);
}

/** True for a model that is an object already. */
export function isModel(source: ModelSource): source is Model {
  return typeof source === 'object' && 'format' in source;
}
