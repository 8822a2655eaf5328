import { throwIfAborted } from '../abort.ts';
import type { ExampleSummary } from '../contracts/example.ts';
import type { ProjectSource } from './project-file.ts';
import { ZipWriter } from './write-zip.ts';

/** The folder of test examples: within it, each label has one. */
const testFolder = 'test';

/** A zip with a folder for each label, and what is not in it. */
export interface WrittenFolders {
  readonly file: Blob;
  /** How many originals it has. */
  readonly count: number;
  /** Examples that have no original. */
  readonly withoutOriginal: number;
  /** Examples that were left out of training: whoever opens the folders would learn from them. */
  readonly excluded: number;
  /** Examples that were recorded in one go lie side by side like any others. */
  readonly losesTakes: boolean;
  /** Labels whose name no folder can have. */
  readonly renamed: readonly { readonly label: string; readonly written: string }[];
}

/** How folders are written. */
interface WriteFoldersOptions {
  readonly signal?: AbortSignal;
  /** 0..1. */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * Writes the originals of all examples: a folder for each label, and those of test examples in the folder `test`. They are
 * read one at a time, and stay in the browser's storage. A label without originals has no folder.
 *
 * @throws {TlError} `project-too-large`, `aborted`; the store's own.
 */
export async function writeFolders(
  source: FolderSource,
  { signal, onProgress = () => {} }: WriteFoldersOptions = {},
): Promise<WrittenFolders> {
  // Read now, since the project may change while media are read.
  const { labels, examples, testExamples } = source;
  const names = folderNames(labels);
  const zip = new ZipWriter();
  const lists = [
    { within: '', all: byLabel(labels, examples) },
    { within: `${testFolder}/`, all: byLabel(labels, testExamples) },
  ];
  const total = lists.reduce((sum, { all }) => sum + all.length, 0);
  let [done, count, withoutOriginal] = [0, 0, 0];
  for (const { within, all } of lists) {
    const numbers = new Map<string, number>();
    for (const { id, label } of all) {
      throwIfAborted(signal);
      const media = await source.readMedia(id);
      onProgress(++done / total);
      if (!media) {
        withoutOriginal++;
        continue;
      }
      const number = (numbers.get(label) ?? 0) + 1;
      numbers.set(label, number);
      count++;
      const name = `${String(number).padStart(4, '0')}.${endingOf(media.type)}`;
      await zip.addStored(`${within}${names.get(label)!}/${name}`, [media]);
    }
  }
  const written = lists.flatMap(({ all }) => all);
  return {
    file: zip.blob(),
    count,
    withoutOriginal,
    excluded: examples.length + testExamples.length - written.length,
    losesTakes: new Set(written.map(({ take }) => take)).size < written.length,
    renamed: [...names]
      .map(([label, name]) => ({ label, written: name }))
      .filter((each) => each.label !== each.written),
  };
}

type FolderSource = Pick<ProjectSource, 'labels' | 'examples' | 'testExamples' | 'readMedia'>;

/** In the order of the labels, so that whoever opens the folders gets them in that order. */
function byLabel(
  labels: readonly string[],
  examples: readonly ExampleSummary[],
): readonly ExampleSummary[] {
  const included = examples.filter(({ isExcluded }) => !isExcluded);
  return labels.flatMap((label) => included.filter((example) => example.label === label));
}

/** Endings by which other programs know such files. */
const endings: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  mpeg: 'mp3',
  'x-wav': 'wav',
  wave: 'wav',
  'x-keypoints': 'keypoints',
  quicktime: 'mov',
};

function endingOf(type: string): string {
  const kind = /\/([\w-]+)/.exec(type)?.[1] ?? 'bin';
  return endings[kind] ?? kind;
}

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
