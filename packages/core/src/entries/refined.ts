/** Extractors whose network ends in layers that were tuned to examples. */
export { importedFilesOf } from '../files/imported-files.ts';
export {
  joinFeatures,
  readRefined,
  refinedTailOf,
  shippedIdOf,
  refinedExtractor,
  refinedTail,
} from '../refined/refined-extractor.ts';
export { packTail, unpackTail } from '../refined/pack-tail.ts';
