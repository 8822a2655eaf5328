/** Characters that some system forbids in the name of a folder, and ones that look like them. */
const lookalikes: Readonly<Record<string, string>> = {
  '/': '／',
  '\\': '＼',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};

/** What systems keep for themselves, without regard to case: a hidden folder, or the name of a device. */
const reserved = /^(\.|__macosx$|thumbs\.db$|(con|prn|aux|nul|com\d|lpt\d)$)/i;

/** A folder for each label, of a name that every system takes. No two are the same for a system that ignores case. */
export function folderNames(labels: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  for (const label of labels) {
    const base = folderName(label);
    let name = base;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${base} ${number}`;
    used.add(name.toLowerCase());
    names.set(label, name);
  }
  return names;
}

function folderName(label: string): string {
  const written = label
    .replace(/[/\\:*?"<>|]/g, (character) => lookalikes[character]!)
    // oxlint-disable-next-line no-control-regex -- no system takes them
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  return written === '' || reserved.test(written) ? `_${written}` : written;
}
