import { throwIfAborted } from '../../abort.ts';
import type { Example } from '../../contracts/example.ts';
import type { ExtractorInfo, Features } from '../../contracts/extractor.ts';
import { TlError } from '../../errors.ts';
import {
  noneDropped,
  type DroppedExamples,
  type FiledExample,
  type ProjectFile,
  type UnextractedProject,
} from '../../files/project-file.ts';
import { settingsFor } from './box-for.ts';
import { checkFeatureLength } from './check-features.ts';

type Unextracted = UnextractedProject['examples'][number];

/** How the features of a file's examples are extracted. */
export interface FitOptions {
  readonly extractor: ExtractorInfo;
  /** Extracts features from an original; null if the extractor finds nothing in it. */
  readonly extract: (
    media: Blob,
    example: Pick<Example, 'isFromCamera'>,
    signal: AbortSignal,
  ) => Promise<Features | null>;
  readonly signal: AbortSignal;
}

/** A project with features of the wanted extractor, and how many examples were left out. */
export interface FittedProject {
  readonly file: ProjectFile;
  readonly dropped: DroppedExamples;
}

/**
 * Gives the examples of a file features of `extractor`, from their originals. An original that cannot be read, or in which
 * nothing is found, is left out and counted: one damaged picture should not cost all the others.
 *
 * @throws {TlError} `nothing-found` or `input-unreadable` if no example is left; `extractor-mismatch` if an original is
 *   missing; `aborted`; the extractor's own.
 */
export async function fitProject(
  project: ProjectFile | UnextractedProject,
  options: FitOptions,
): Promise<FittedProject> {
  const before = 'dropped' in project ? project.dropped : noneDropped;
  const fitted = await fitExamples(project.examples, options);
  const filedTests = 'testExamples' in project ? project.testExamples : [];
  const tests = await fitExamples(filedTests, options);
  const unreadable = before.unreadable + fitted.unreadable + tests.unreadable;
  const nothingFound = before.nothingFound + fitted.nothingFound + tests.nothingFound;
  if (fitted.examples.length === 0 && (project.examples.length > 0 || unreadable > 0)) {
    throw (
      fitted.failure ??
      new TlError(
        'nothing-found',
        'Nothing was found in any example of this project. Open another one.',
      )
    );
  }
  const { labels } = project;
  const { extractor } = options;
  const settings = 'settings' in project ? settingsFor(extractor.modality, project.settings) : {};
  const lists = { examples: fitted.examples, testExamples: tests.examples };
  return {
    file: { extractor, labels, settings, ...lists, model: null },
    dropped: { ...before, unreadable, nothingFound },
  };
}

interface FittedExamples {
  readonly examples: readonly FiledExample[];
  readonly unreadable: number;
  readonly nothingFound: number;
  /** Why the first one could not be read. */
  readonly failure: TlError | null;
}

async function fitExamples(
  filed: readonly Unextracted[],
  { extractor, extract, signal }: FitOptions,
): Promise<FittedExamples> {
  let unreadable = 0;
  let nothingFound = 0;
  let failure: TlError | null = null;
  const examples: FiledExample[] = [];
  for (const example of filed) {
    throwIfAborted(signal);
    const { media } = example;
    if (!media) throw noOriginal(extractor);
    try {
      const features = await extract(media, example, signal);
      if (features) examples.push({ ...withoutAugmentations(example), features });
      else nothingFound++;
    } catch (error) {
      if (!(error instanceof TlError) || error.code !== 'input-unreadable') throw error;
      failure ??= error;
      unreadable++;
    }
  }
  checkFeatureLength(
    extractor,
    examples.map(({ features }) => features),
  );
  return { examples, unreadable, nothingFound, failure };
}

/** Augmentations by another extractor can't be used. */
function withoutAugmentations({
  augmentations: _,
  ...example
}: Unextracted & Pick<FiledExample, 'augmentations'>): Unextracted {
  return example;
}

function noOriginal({ id }: ExtractorInfo): TlError {
  return new TlError(
    'extractor-mismatch',
    `Some examples of this project were saved without their originals, so that "${id}" cannot extract their features. ` +
      'Open it with the extractor it was made with.',
  );
}
