import { loadOnce, type FeatureExtractor } from '@tl-elements/core/base';
// The built package: a worker is started from where the build has put it.
import { efficientnetLite0, efficientnetLite0Small } from '@tl-elements/image';

/** The weights of this project, as the test server serves them. */
export const weights: URL = new URL('/packages/weights/', location.href);

const plugins = [efficientnetLite0, efficientnetLite0Small];

/** An extractor that all tests of a page share; it ends with the page. */
export const loaded: (id: string) => Promise<FeatureExtractor<'image'>> = loadOnce((id: string) =>
  plugins
    .find(({ info }) => info.id === id)!
    .load({ weights, signal: new AbortController().signal }),
);
