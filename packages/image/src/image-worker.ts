import { serveExtractor, serveTail, type Serve } from '@tl-elements/backbone';
import { loadPictureExtractor } from './extract.ts';

/** The worker's side of the extractor. */
export const serve: Serve = serveExtractor(loadPictureExtractor, serveTail);
