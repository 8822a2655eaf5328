import type { FiledExample, ProjectFile } from '../../files/project-file.ts';
import { longestPerson } from '../new-examples.ts';

/** A project, and the name of its file; empty if it has none. */
export interface NamedFile {
  readonly file: ProjectFile;
  readonly name: string;
  /** Who taught it, where the file does not say; empty: nobody in particular. Absent: nobody was asked. */
  readonly person?: string | undefined;
}

/**
 * The projects to merge. Where nobody is named in a file, its examples get the person that was said. If nobody was asked and
 * there are several files, they usually come from several people: then it is the file's name, without the ending. Equal
 * names are numbered, so that people stay apart.
 */
export function namedAfterFiles(files: readonly NamedFile[]): readonly ProjectFile[] {
  const people = new Set(
    files.flatMap(({ file }) => allOf(file).flatMap(({ person }) => person ?? [])),
  );
  return files.map(({ file, name, person }) => {
    const base = (person ?? (files.length > 1 ? baseName(name) : '')).trim();
    if (base === '' || namesSomebody(file)) return file;
    // Whoever was named twice is one person.
    if (person !== undefined) return withPerson(file, base.slice(0, longestPerson));
    const unused = unusedName(base, people);
    people.add(unused);
    return withPerson(file, unused);
  });
}

/** The name of a file, without its ending. */
export function baseName(name: string): string {
  return name.replace(/(\.tl)?\.[^.]*$/, '').trim();
}

/** True if one example at least says who it came from. */
export function namesSomebody(file: Pick<ProjectFile, 'examples' | 'testExamples'>): boolean {
  return allOf(file).some(({ person }) => person !== undefined);
}

function withPerson(file: ProjectFile, person: string): ProjectFile {
  const named = (example: FiledExample) => ({ ...example, person });
  return {
    ...file,
    examples: file.examples.map(named),
    testExamples: file.testExamples.map(named),
  };
}

function allOf({
  examples,
  testExamples,
}: Pick<ProjectFile, 'examples' | 'testExamples'>): readonly FiledExample[] {
  return [...examples, ...testExamples];
}

function unusedName(base: string, used: ReadonlySet<string>): string {
  // Room for the number.
  const start = base.slice(0, longestPerson - 10);
  let name = start;
  for (let number = 2; used.has(name); number++) name = `${start} ${number}`;
  return name;
}
