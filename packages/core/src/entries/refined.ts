/** Extractors whose network ends in layers that were tuned to examples. */
export { importedFilesOf } from '../refined/imported-files-of.ts';
export { joinFeatures } from '../refined/join-features.ts';
export { readRefined } from '../refined/read-refined.ts';
export { packTail, unpackTail } from '../refined/pack-tail.ts';
export { refinedTailOf, shippedIdOf } from '../refined/refined-tail-of.ts';
export { refinedExtractor, refinedTail } from '../refined/refined-extractor.ts';
