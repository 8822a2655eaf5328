import { abortedError, TlError } from '@tl-elements/core/base';

/**
 * A `fetch` for models that a page brings along, since TensorFlow.js takes a missing file of weights
 * for an empty one. It throws `weights-not-found`, or `aborted`.
 */
export function fetchOfModel(signal: AbortSignal): typeof fetch {
  return async (asked) => {
    let response: Response;
    try {
      response = await fetch(asked, { signal });
    } catch (cause) {
      throw signal.aborted ? abortedError(signal) : notFound(asked, cause);
    }
    // Many servers answer a missing file with a page of theirs and status 200.
    const isPage = response.headers.get('content-type')?.includes('html') ?? false;
    if (!response.ok || isPage) throw notFound(asked, new Error(`HTTP status ${response.status}`));
    return response;
  };
}

function notFound(asked: RequestInfo | URL, cause: unknown): TlError {
  const url = asked instanceof Request ? asked.url : asked.toString();
  return new TlError(
    'weights-not-found',
    `The weights file ${url} could not be fetched. Copy the model's files to the site, and name ` +
      'the folder that holds them in weights-base.',
    { cause },
  );
}
