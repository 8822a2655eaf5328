import { count } from './count.ts';
import type { FileWords } from './file-words.ts';

/** The English texts about trying files, keeping tests, and bringing and taking away whole sets. */
export const collectEnglish = {
  // Trying
  tryFiles: ({ many }: FileWords) => `Try ${many}`,
  /** Where they are dropped. */
  tryFilesHint: 'Drop them here. They are not learnt from.',
  /** The heading above what was tried. */
  tried: 'Tried',
  tryingFiles: (n: number, { one, many }: FileWords) => `Trying ${count(n, one, many)}…`,
  /** The label that the folder of a file says. */
  shouldBe: (label: string) => `Should be ${label}`,

  // Keeping tests
  keepAs: 'Keep as test:',
  keepNamed: (label: string, n: number, { one, many }: FileWords) =>
    `Keep ${n === 1 ? `this ${one}` : `these ${n} ${many}`} as a test of ${label}`,
  keepByFolders: (n: number) => `Keep ${n} as tests, by folder`,
  kept: (n: number) => (n === 1 ? 'Kept as a test.' : `${n} kept as tests.`),
  showTests: (n: number) => (n === 1 ? 'Show 1 test' : `Show ${n} tests`),

  // Tests
  testsHeading: (n: number) => (n === 1 ? 'Your test' : `Your ${n} tests`),
  testsHint: 'Never learnt from. This is what the model says of them now.',
  test: (position: number, label: string) => `Test ${position} of ${label}`,
  allTests: 'All tests',
  isTest: 'A test: the model does not learn from it.',

  // Bringing whole sets
  countLabels: (n: number) => count(n, 'label', 'labels'),
  countTests: (n: number) => count(n, 'test', 'tests'),
  /** @param what counts, such as "2 labels". */
  added: (what: readonly string[]) => `Added ${new Intl.ListFormat('en').format(what)}.`,
  openOrAdd: (name: string) => `Open ${name} instead, or add its examples to these?`,
  addProjects: (n: number) => `Add the examples of these ${n} projects?`,
  addToThese: 'Add to these',
  openInstead: 'Open instead',
  whoTaught: (name: string) => `Who taught ${name}?`,

  // Taking it away
  foldersOf: ({ many }: FileWords) => `All ${many}, in folders`,
  foldersProgress: (fraction: number) => `Saving, ${Math.round(fraction * 100)}\u202f%`,
  withoutOriginal: (n: number) => `${count(n, 'example', 'examples')} without an original.`,
  notInFolders: (n: number) => `${count(n, 'example', 'examples')} that you left out.`,
  losesTakes: 'Which of them belong to the same take.',

  /** Beside a count of examples. */
  leftOutCount: (n: number) => `${n} left out`,
};
