/**
 * Remembers, apart from the database, which projects were kept: one that is gone was deleted by the
 * browser, one that was never there is new. Without `localStorage` there is no telling.
 */
const key = 'tl-elements:kept';

interface Marks {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** True where the project was kept, and not forgotten since. */
export function wasStored(name: string): boolean {
  return read().includes(name);
}

/** Says that the project is kept from now on. */
export function markStored(name: string): void {
  const names = read();
  if (!names.includes(name)) keep([...names, name]);
}

/** Says that the project is not kept any more, and shall not be missed. */
export function unmarkStored(name: string): void {
  const names = read();
  if (names.includes(name)) keep(names.filter((other) => other !== name));
}

function read(): readonly string[] {
  const text = using((marks) => marks.getItem(key));
  try {
    const names: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    // Somebody else's words: as good as none.
    return [];
  }
}

function keep(names: readonly string[]): void {
  using((marks) => marks.setItem(key, JSON.stringify(names)));
}

/** Null where the browser has none, refuses it (a third party's frame), or it is full. */
function using<Result>(work: (marks: Marks) => Result): Result | null {
  try {
    const { localStorage } = globalThis as { readonly localStorage?: Marks };
    return localStorage ? work(localStorage) : null;
  } catch {
    return null;
  }
}
