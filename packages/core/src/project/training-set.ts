import type { Features, UnknownView } from '../contracts/extractor.ts';
import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { TrainingRow, TrainingSet } from '../contracts/head.ts';
import type { ProjectState } from './project-state.ts';

/** True where there is something to tell apart. */
export function isTrainable({ examples }: ProjectState): boolean {
  const first = examples[0]?.label;
  return examples.some((example) => example.label !== first);
}

/** The examples and their views as rows, in order of capture. */
export function trainingSetOf(
  { labels, examples }: ProjectState,
  views: ReadonlyMap<ExampleId, readonly Features[]>,
  extractor: { readonly dim: number; readonly unknownViews: readonly UnknownView[] },
): TrainingSet {
  return {
    dim: extractor.dim,
    labels,
    unknownViews: extractor.unknownViews,
    rows: examples.flatMap((example) => rowsOf(example, views.get(example.id) ?? [])),
  };
}

function rowsOf(example: ExampleSummary, views: readonly Features[]): TrainingRow[] {
  const { id, features, label, burst, createdAt } = example;
  const row = { label, burst, picture: id, at: createdAt };
  return [
    { ...row, id, features },
    ...views.map((view, index) => ({ ...row, id: `${id}/${index + 1}`, features: view })),
  ];
}
