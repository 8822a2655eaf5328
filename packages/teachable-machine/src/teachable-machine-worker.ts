import { serveExtractor, type Serve } from '@tl-elements/backbone';
import { loadExportedNetwork } from './run/extract.ts';

/** The worker's side of the extractor. */
export const serve: Serve = serveExtractor(loadExportedNetwork);
