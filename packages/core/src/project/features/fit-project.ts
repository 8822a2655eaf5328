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
  { extractor, extract, signal }: FitOptions,
): Promise<FittedProject> {
  const before = 'dropped' in project ? project.dropped : noneDropped;
  let { unreadable, nothingFound } = before;
  let failure: TlError | null = null;
  const examples: FiledExample[] = [];
  for (const example of project.examples) {
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
  if (examples.length === 0 && (project.examples.length > 0 || unreadable > 0)) {
    throw (
      failure ??
      new TlError(
        'nothing-found',
        'Nothing was found in any example of this project. Open another one.',
      )
    );
  }
  checkFeatureLength(
    extractor,
    examples.map(({ features }) => features),
  );
  const { labels } = project;
  const settings = 'settings' in project ? project.settings : {};
  return {
    file: { extractor, labels, settings, examples, model: null },
    dropped: { ...before, unreadable, nothingFound },
  };
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
