/** Extractors whose network ends in layers that were tuned to examples. */
export { isRefined, readRefined } from '../refined/read-refined.ts';
export { packTail, unpackTail } from '../refined/pack-tail.ts';
export { refinedExtractor, refinedTail } from '../refined/refined-extractor.ts';
