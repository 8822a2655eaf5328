/**
 * Remembers outside the database which projects were stored. So a project that is gone can be told from
 * a new one: the browser has deleted it. Without `localStorage` this is not known.
 */
const key = 'tl-elements:kept';

interface Marks {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** True if the project was stored, and not deleted on purpose since. */
export function wasStored(name: string): boolean {
  return read().includes(name);
}

/** Marks the project as stored from now on. */
export function markStored(name: string): void {
  const names = read();
  if (!names.includes(name)) save([...names, name]);
}

/** Marks the project as deleted on purpose. */
export function unmarkStored(name: string): void {
  const names = read();
  if (names.includes(name)) save(names.filter((other) => other !== name));
}

function read(): readonly string[] {
  const text = using((marks) => marks.getItem(key));
  try {
    const names: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    // Not written by us: ignored.
    return [];
  }
}

function save(names: readonly string[]): void {
  using((marks) => marks.setItem(key, JSON.stringify(names)));
}

/** Null if the browser has none, refuses it (a third party's frame), or it is full. */
function using<Result>(work: (marks: Marks) => Result): Result | null {
  try {
    const { localStorage } = globalThis as { readonly localStorage?: Marks };
    return localStorage ? work(localStorage) : null;
  } catch {
    return null;
  }
}
