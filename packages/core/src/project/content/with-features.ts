import type { ExampleId, ExampleSummary } from '../../contracts/example.ts';
import type { Features, RefinedTail } from '../../contracts/extractor.ts';
import type { Box } from '../../contracts/modality.ts';
import type { ProjectState } from './project-state.ts';
import type { StoredExamples } from './stored-form.ts';

/** A state with the features that a tuned tail makes; examples of which it makes none are gone. */
export function withFeatures(
  state: ProjectState,
  refined: RefinedTail,
  features: ReadonlyMap<ExampleId, Features>,
): ProjectState {
  return { ...state, ...renewed(state, (example) => features.get(example.id) ?? null), refined };
}

/**
 * A state that looks at this part of the camera's pictures.
 *
 * @param features of the examples from a camera in which something was found; the others of the camera are gone.
 */
export function withBox(
  { box: _, ...state }: ProjectState,
  box: Box | null,
  features: ReadonlyMap<ExampleId, Features>,
): ProjectState {
  const own = ({ id, isFromCamera, features: whole }: ExampleSummary) =>
    isFromCamera ? (features.get(id) ?? null) : whole;
  return { ...state, ...renewed(state, own), ...(box && { box }) };
}

/** Examples with other features; those without any are gone. */
function renewed(
  { examples, testExamples }: StoredExamples,
  featuresOf: (example: ExampleSummary) => Features | null,
): StoredExamples {
  const all = (list: readonly ExampleSummary[]) =>
    list.flatMap((example) => {
      const features = featuresOf(example);
      if (features === example.features) return [example];
      return features ? [{ ...example, features }] : [];
    });
  return { examples: all(examples), testExamples: all(testExamples) };
}
