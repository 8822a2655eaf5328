import { loadCode, registerExtractor, TlError, type Model } from '@tl-elements/core/base';
import type {
  TeachableMachineModel,
  TeachableMachineProject,
  TeachableMachineSource,
} from '@tl-elements/teachable-machine';

/**
 * Opens a file of Teachable Machine, and registers the extractor of a model.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-unsupported`, `aborted`.
 */
export async function openTeachableMachineFile(
  source: TeachableMachineSource,
  signal: AbortSignal,
): Promise<TeachableMachineModel | TeachableMachineProject> {
  const { openTeachableMachine } = await loadCode(() => import('@tl-elements/teachable-machine'));
  const opened = await openTeachableMachine(source, signal);
  if (opened.kind === 'model') registerExtractor(opened.extractor);
  return opened;
}

/** Opens a model, to be used without changes. @throws {TlError} as `openTeachableMachineFile`. */
export async function openTeachableMachineModel(
  source: TeachableMachineSource,
  signal: AbortSignal,
): Promise<Model> {
  const opened = await openTeachableMachineFile(source, signal);
  if (opened.kind === 'model') return opened.model;
  throw new TlError(
    'model-unsupported',
    `${opened.name} holds examples and no model. Open it in <tl-trainer>, and train a model there.`,
  );
}
