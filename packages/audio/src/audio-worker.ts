import { serveExtractor, type Serve } from '@tl-elements/backbone';
import { loadSoundExtractor } from './extract.ts';

/** The worker's side of the extractor. */
export const serve: Serve = serveExtractor(loadSoundExtractor);
