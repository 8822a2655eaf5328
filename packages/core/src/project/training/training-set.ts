import type { ExtractorInfo, Features } from '../../contracts/extractor.ts';
import type { ExampleId, ExampleSummary } from '../../contracts/example.ts';
import type { TrainingRow, TrainingSet } from '../../contracts/model.ts';
import type { ProjectSettings } from '../../storage/example-store.ts';
import type { ProjectState } from '../content/project-state.ts';

/** True if two labels have examples. */
export function isTrainable({ examples }: ProjectState): boolean {
  const first = examples[0]?.label;
  return examples.some((example) => example.label !== first);
}

/** What a project was taught with. */
interface TaughtWith {
  readonly extractor: ExtractorInfo;
  readonly settings: ProjectSettings;
}

/** The examples and their augmentations as rows, in order of capture. */
export function trainingSetOf(
  { labels, examples }: ProjectState,
  augmentations: ReadonlyMap<ExampleId, readonly Features[]>,
  { extractor, settings }: TaughtWith,
): TrainingSet {
  return {
    dim: extractor.dim,
    head: extractor.head ?? 'linear',
    labels,
    unknownViews: extractor.unknownViews,
    temperatureScale: extractor.refined?.temperatureScale,
    learningExponent: extractor.learningExponent,
    augmentationsWeigh: extractor.augmentationsWeigh,
    // Mirrored keypoints are far from their example. Mirrored pictures are not, and were measured without.
    augmentationsAreKnown: settings.mirrorCopies === true && extractor.modality !== 'image',
    rows: examples.flatMap((example) => rowsOf(example, augmentations.get(example.id) ?? [])),
  };
}

function rowsOf(example: ExampleSummary, augmentations: readonly Features[]): TrainingRow[] {
  const { id, features, label, take, person, createdAt } = example;
  const row = { label, take, person, picture: id, at: createdAt };
  return [
    { ...row, id, features },
    ...augmentations.map((altered, index) => ({
      ...row,
      id: `${id}/${index + 1}`,
      features: altered,
    })),
  ];
}
