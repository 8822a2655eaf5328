/**
 * Finds an element of the page.
 *
 * @param kind the class that the element must have.
 * @throws when the page has no such element: its HTML and its script do not fit together.
 */
export function find<E extends Element>(selector: string, kind: abstract new () => E): E {
  const element = document.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The page needs a ${kind.name} at ${selector}.`);
}
