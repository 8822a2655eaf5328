import { serveExtractor, type Serve } from '@tl-elements/backbone';
import { loadMobilenetExtractor } from './mobilenet-extract.ts';

/** The worker's side of the extractor. */
export const serve: Serve = serveExtractor(loadMobilenetExtractor);
