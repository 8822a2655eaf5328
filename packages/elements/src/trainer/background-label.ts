import { entryOf, type Taught } from '../modalities.ts';
import { isBackgroundName } from '../strings/background-names.ts';

/**
 * Which of the labels to begin with stands for "nothing happens"; null: none. A page may name it in any
 * language.
 */
export function backgroundOf(taught: Taught, labels: readonly string[]): string | null {
  const { hasBackground = false } = entryOf(taught) ?? {};
  return (hasBackground && labels.find((name) => isBackgroundName(name))) || null;
}
