import { listProjects } from '@tl-elements/core';

/**
 * A name that no stored project has: the wanted name, with a number added if it is taken.
 *
 * @throws {TlError} `storage-blocked`, `project-too-new`.
 */
export async function freeName(wanted: string): Promise<string> {
  const taken = new Set((await listProjects()).map(({ name }) => name));
  return nextName(wanted, taken);
}

/** The first of "Cups", "Cups 2", "Cups 3" that is not taken. */
export function nextName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
  return name;
}
