import { TlError, type Model } from '@tl-elements/core/base';
import { importedFilesOf } from '@tl-elements/core/refined';

/** True if a model can be part of a snippet. An imported network or refined layers, of megabytes, would have to be part of it, too. */
export function fitsSnippet({ extractor }: Model): boolean {
  return importedFilesOf(extractor.id).size === 0;
}

/** @throws {TlError} `model-unsupported` unless `fitsSnippet`. */
export function requireSmall(model: Model): void {
  if (fitsSnippet(model)) return;
  throw new TlError(
    'model-unsupported',
    `This model runs on ${model.extractor.refined ? 'layers that were refined, which are' : 'the network of the model that was opened, which is'} too large for a snippet. ` +
      'Save the model as a file, and take the snippet for a file ("hosted").',
  );
}
