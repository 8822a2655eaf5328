/** What would lead out of a folder, or is no part of a file's name on some system. */
export const forbiddenInFiles = /[/\\:*?"<>|\p{Cc}]/gu;

/**
 * For each name one without what is forbidden; no two are the same.
 *
 * @param forbidden a global expression, for one character.
 */
export function uniqueNames(
  names: readonly string[],
  forbidden: RegExp,
): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  const allowed = (name: string) => name.search(forbidden) < 0;
  const taken = new Set(names.filter(allowed));
  for (const name of names) {
    let unique = name;
    if (!allowed(name)) {
      unique = name.replaceAll(forbidden, '_');
      while (taken.has(unique)) unique += '_';
      taken.add(unique);
    }
    written.set(name, unique);
  }
  return written;
}
