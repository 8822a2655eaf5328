import { fetchOrFail, TlError } from '@tl-elements/core/base';

/**
 * A `fetch` for a page's own models. TensorFlow.js's would take a missing file of weights for an empty
 * one. It throws `weights-not-found`, or `aborted`.
 */
export function fetchOfModel(signal: AbortSignal): typeof fetch {
  return (asked) =>
    fetchOrFail(asked, { signal }, ({ cause }) => {
      const url = asked instanceof Request ? asked.url : asked.toString();
      return new TlError(
        'weights-not-found',
        `The weights file ${url} could not be fetched. Copy the model's files to the site, and name ` +
          'the folder that holds them in weights-base.',
        { cause },
      );
    });
}
