/**
 * The page's element of that selector.
 *
 * @param kind what it must be.
 * @throws where the page has none: its HTML and its script do not fit together.
 */
export function find<E extends Element>(selector: string, kind: abstract new () => E): E {
  const element = document.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The page needs a ${kind.name} at ${selector}.`);
}
