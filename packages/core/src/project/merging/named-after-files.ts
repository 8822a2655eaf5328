import type { FiledExample, ProjectFile } from '../../files/project-file.ts';
import { longestPerson } from '../new-examples.ts';

/** A project, and the name of its file; empty if it has none. */
export interface NamedFile {
  readonly file: ProjectFile;
  readonly name: string;
}

/**
 * The projects to merge. If there are several, they usually come from several people: the examples of a file in which nobody
 * is named get its name, without the ending, as their person. Equal names are numbered, so that people stay apart.
 */
export function namedAfterFiles(files: readonly NamedFile[]): readonly ProjectFile[] {
  if (files.length < 2) return files.map(({ file }) => file);
  const people = new Set(
    files.flatMap(({ file }) => allOf(file).flatMap(({ person }) => person ?? [])),
  );
  return files.map(({ file, name }) => {
    const base = name.replace(/\.[^.]*$/, '').trim();
    if (base === '' || allOf(file).some(({ person }) => person !== undefined)) return file;
    const person = unusedName(base, people);
    people.add(person);
    const named = (example: FiledExample) => ({ ...example, person });
    return {
      ...file,
      examples: file.examples.map(named),
      testExamples: file.testExamples.map(named),
    };
  });
}

function allOf({ examples, testExamples }: ProjectFile): readonly FiledExample[] {
  return [...examples, ...testExamples];
}

function unusedName(base: string, used: ReadonlySet<string>): string {
  // Room for the number.
  const start = base.slice(0, longestPerson - 10);
  let name = start;
  for (let number = 2; used.has(name); number++) name = `${start} ${number}`;
  return name;
}
