import { registered } from './catalogue.ts';

/** "Background" and "Something else" in our languages, since a page loads only one of these. A test compares them. */
export const backgroundNames: readonly string[] = [
  ...['Background', 'Hintergrund'],
  ...['Something else', 'Etwas anderes'],
];

/** Whether the name means the background label in any language, not only in the page's own. */
export function isBackgroundName(name: string): boolean {
  const ofPages = [...registered.values()].some(
    ({ background, somethingElse }) => background === name || somethingElse === name,
  );
  return ofPages || backgroundNames.includes(name);
}
