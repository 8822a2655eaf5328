/** What would lead out of a folder, or is no part of a file's name on some system. */
const forbidden = /[/\\:*?"<>|\p{Cc}]/gu;

/** For each label the name that its files begin with; no two are the same. */
export function fileNames(labels: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(labels.filter((label) => !isForbidden(label)));
  for (const label of labels) {
    let name = label;
    if (isForbidden(label)) {
      name = label.replaceAll(forbidden, '_');
      while (taken.has(name)) name += '_';
      taken.add(name);
    }
    names.set(label, name);
  }
  return names;
}

function isForbidden(label: string): boolean {
  return label.search(forbidden) >= 0;
}
