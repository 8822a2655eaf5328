import { backgroundNames } from './generated/background-names.generated.ts';
import { registered } from './registered.ts';

/** Whether the name means the background label in any language, not only in the page's own. */
export function isBackgroundName(name: string): boolean {
  const ofPages = [...registered.values()].some(
    ({ background, somethingElse }) => background === name || somethingElse === name,
  );
  return ofPages || backgroundNames.includes(name);
}
