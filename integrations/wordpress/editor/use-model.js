import { __, apiFetch, useEffect, useState } from './wordpress.js';

/**
 * What the server knows of a model in the media library.
 *
 * @returns `{model, problem}`, both null while it is asked.
 */
export function useModel(id) {
  const [answer, setAnswer] = useState({ id: 0, model: null, problem: null });
  useEffect(() => {
    if (!id) return undefined;
    const asking = new AbortController();
    apiFetch({ path: `/tl-elements/v1/models/${id}`, signal: asking.signal })
      .then((model) => setAnswer({ id, model, problem: null }))
      .catch((error) => {
        if (asking.signal.aborted) return;
        const problem =
          error.message || __('The model could not be read.', 'transfer-learning-elements');
        setAnswer({ id, model: null, problem });
      });
    return () => asking.abort();
  }, [id]);
  // An answer about the model before this one says nothing about this one.
  return answer.id === id ? answer : { model: null, problem: null };
}
