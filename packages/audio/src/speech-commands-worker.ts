import { serveExtractor, type Serve } from '@tl-elements/backbone';
import { loadSpeechCommandsExtractor } from './speech-commands-extract.ts';

/** The worker's side of the extractor. */
export const serve: Serve = serveExtractor(loadSpeechCommandsExtractor);
