import {
  byteSource,
  openZip,
  registerExtractor,
  TlError,
  Unreadable,
  type Model,
} from '@tl-elements/core';
import type { TeachableMachineSource } from '@tl-elements/teachable-machine';

/** Names that only Teachable Machine's zips have. */
const foreignNames = /(^|\/)(metadata\.json|weights\.bin|manifest\.json)$|-!-\d+\.\w+$/;
const exportNames = ['model.json', 'metadata.json', 'weights.bin'];

/** Whether a file was made by Teachable Machine, as far as names tell. */
export async function isForeign(file: Blob): Promise<boolean> {
  if (file instanceof File && exportNames.includes(file.name)) return true;
  try {
    return (await openZip(byteSource(file))).some(({ name }) => foreignNames.test(name));
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/**
 * Opens a model that Teachable Machine has exported, and makes known what it sees with.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-unsupported`, `aborted`.
 */
export async function openForeignModel(
  source: TeachableMachineSource,
  signal: AbortSignal,
): Promise<Model> {
  const { openTeachableMachine } = await import('@tl-elements/teachable-machine');
  const opened = await openTeachableMachine(source, signal);
  if (opened.kind === 'model') {
    registerExtractor(opened.extractor);
    return opened.model;
  }
  throw new TlError(
    'model-unsupported',
    `${opened.name} holds examples and no model. Open it in <tl-trainer>, which learns from them.`,
  );
}
