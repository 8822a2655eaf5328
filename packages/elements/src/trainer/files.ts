import { TlError, type Model } from '@tl-elements/core';

/** What a model can be saved as. */
export type ModelFormat = 'tl' | 'teachable-machine' | 'layers';

/**
 * Writes a model as a file for `<tl-classifier>`.
 *
 * @throws {TlError} `model-missing` where there is none; `model-unsupported` for formats to come.
 */
export async function saveModel(model: Model | null, format: ModelFormat): Promise<Blob> {
  if (format !== 'tl') {
    throw new TlError(
      'model-unsupported',
      `This version cannot save as "${format}" yet. Save as "tl".`,
    );
  }
  if (model) {
    const { writeModel } = await import('../model-file.ts');
    return writeModel(model);
  }
  throw new TlError('model-missing', 'There is no model yet. Give examples to two labels first.');
}

/** Not in this version. @throws {TlError} always `model-unsupported`. */
export async function saveProject(): Promise<Blob> {
  throw new TlError(
    'model-unsupported',
    'This version cannot save projects yet. saveModel() saves what was learnt.',
  );
}

/** Not in this version. @throws {TlError} always `model-unsupported`. */
export async function openProject(): Promise<void> {
  throw new TlError(
    'model-unsupported',
    'This version cannot open projects yet. To use a saved model, give it to <tl-classifier>.',
  );
}
