import type { LabeledFile } from '@tl-elements/core/trainer';
import type { FoundFile } from '@tl-elements/sources';

/** Files with the label that their folder names, and those whose label nobody knows. */
export interface LabelFolders {
  readonly labeled: readonly LabeledFile<File>[];
  readonly loose: readonly FoundFile[];
}

/** Within a folder of this name, those of labels hold tests. As in the folders that a trainer saves. */
const testFolder = 'test';

/**
 * Two folders or more are labels. A single one may hold anything ("Downloads"): whoever brings it is asked. Folders in one
 * that is called `test` hold tests, if there is something to be tested.
 *
 * @param isTaught there are examples already.
 */
export function labelFolders(found: readonly FoundFile[], isTaught: boolean): LabelFolders {
  const inFolders = found.filter((each) => labelOf(each) !== '');
  const others = inFolders.filter((each) => !liesInTests(each));
  const hasTests = others.length < inFolders.length && (isTaught || others.length > 0);
  const labels = new Set(inFolders.map(labelOf));
  if (labels.size < 2 && !hasTests) return { labeled: [], loose: found };
  return {
    labeled: inFolders.map((each) => ({
      file: each.file,
      label: labelOf(each),
      isTest: hasTests && liesInTests(each),
    })),
    loose: found.filter((each) => labelOf(each) === ''),
  };
}

/** The name of its folder; empty: it lies in none. */
export function labelOf({ folder }: Pick<FoundFile, 'folder'>): string {
  return folder?.trim() ?? '';
}

function liesInTests({ outer }: FoundFile): boolean {
  return outer?.trim().toLowerCase() === testFolder;
}
