import type { Example } from '../../contracts/example.ts';
import type { ExtractorInfo, RefinedTail } from '../../contracts/extractor.ts';
import type { ProjectHeader, ProjectSettings } from '../../storage/example-store.ts';
import { bare } from './example-extras.ts';
import { settingsInState, type ProjectState } from './project-state.ts';

/** What a store or a file holds of examples. */
export type StoredExamples = Pick<ProjectState, 'examples' | 'testExamples'>;

/** Examples and test examples with all that belongs to them. */
export interface NewExamples {
  readonly examples: readonly Example[];
  readonly testExamples: readonly Example[];
}

/** The part of a state or a header that says what was refined. */
export function refinedIn(refined: RefinedTail | null | undefined): Pick<ProjectState, 'refined'> {
  return refined ? { refined } : {};
}

/** The lists without what only the store has of an example. */
export function bareLists({ examples, testExamples }: NewExamples): StoredExamples {
  return { examples: examples.map(bare), testExamples: testExamples.map(bare) };
}

/** The settings as they are stored: with those that are part of the state. */
export function settingsOf(settings: ProjectSettings, state: ProjectState): ProjectSettings {
  return { ...settings, ...settingsInState(state) };
}

/** What is stored besides the examples. */
export function headerOf(
  state: ProjectState,
  settings: ProjectSettings,
  { id, version, modality }: ExtractorInfo,
): ProjectHeader {
  return {
    labels: state.labels,
    extractor: { id, version, modality },
    ...refinedIn(state.refined),
    settings: settingsOf(settings, state),
  };
}
