import type { Model } from '@tl-elements/core';
import { findGiven, type Given } from '../foreign/find-given.ts';

/** Whatever a model can be given as. A string is a URL. */
export type ModelSource = Given | Model;

/**
 * Brings a model from wherever it is: one of ours, or one that Teachable Machine has exported.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-too-new`, `model-unsupported`, `aborted`.
 */
export async function readSource(source: ModelSource, signal: AbortSignal): Promise<Model> {
  if (isModel(source)) return source;
  const found = await findGiven(source, 'model', signal);
  if ('foreign' in found) {
    const { openForeignModel } = await import('../foreign/open-foreign.ts');
    return openForeignModel(found.foreign, signal);
  }
  const { readModel } = await import('../model-file.ts');
  return readModel(found.own);
}

function isModel(source: ModelSource): source is Model {
  return typeof source === 'object' && 'format' in source;
}
