import type { ProjectSettings } from '@tl-elements/core/project';
import type { ReactiveControllerHost } from 'lit';

/** The properties that a project remembers; null: nobody has chosen. */
type Choosing = ReactiveControllerHost & {
  unknown: ProjectSettings['unknown'] | null;
  mirrorCopies: boolean | null;
  extractor: string | null;
};

/** What was chosen on an element. */
export function chosenBy({ unknown, mirrorCopies }: Choosing): ProjectSettings {
  return {
    ...(unknown && { unknown }),
    ...(mirrorCopies !== null && { mirrorCopies }),
  };
}

/** Chooses on an element; resolves when the choice is in force. */
export async function choose(
  element: Choosing,
  settings: ProjectSettings,
  extractor = element.extractor,
): Promise<void> {
  element.extractor = extractor;
  element.unknown = settings.unknown ?? element.unknown;
  element.mirrorCopies = settings.mirrorCopies ?? element.mirrorCopies;
  await element.updateComplete;
}
