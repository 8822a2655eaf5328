import type { ExtractorInfo, Features } from '../../contracts/extractor.ts';
import { TlError } from '../../errors.ts';
import type { ExampleDraft } from '../project-options.ts';

/** @throws {TlError} `extractor-mismatch` if features are not as long as the extractor's. */
export function checkFeatureLength({ id, dim }: ExtractorInfo, vectors: readonly Features[]): void {
  const wrong = vectors.find((features) => features.length !== dim);
  if (!wrong) return;
  throw new TlError(
    'extractor-mismatch',
    `This project takes ${dim} features of "${id}" but got ${wrong.length}. ` +
      'Use the extractor that the project was opened with.',
  );
}

/** @throws {TlError} `extractor-mismatch` if features of the two cannot be mixed. */
export function checkSameExtractor(
  wanted: Pick<ExtractorInfo, 'id' | 'version'>,
  found: Pick<ExtractorInfo, 'id' | 'version'>,
): void {
  if (wanted.id === found.id && wanted.version === found.version) return;
  throw new TlError(
    'extractor-mismatch',
    `This project was made with the extractor "${found.id}" ${found.version}, and this page uses ` +
      `"${wanted.id}" ${wanted.version}. Open it with the extractor it was made with.`,
  );
}

/** As `checkFeatureLength`, with augmentations. @throws {TlError} `extractor-mismatch`. */
export function checkExampleLengths(
  extractor: ExtractorInfo,
  examples: readonly Pick<ExampleDraft, 'features' | 'augmentations'>[],
): void {
  const all = examples.flatMap(({ features, augmentations = [] }) => [features, ...augmentations]);
  checkFeatureLength(extractor, all);
}
