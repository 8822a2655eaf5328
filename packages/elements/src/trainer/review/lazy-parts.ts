import { loadCode } from '@tl-elements/core/base';
import { adoptStyles } from 'lit';
import type { Diagnosis } from '../confusion/diagnosis.ts';
import type { Announcer } from '../face/announcer.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import type { OpenedExample } from '../opened/opened-example.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { trainerStyles } from '../styles/trainer-styles.ts';
import type * as reviewCode from './review-code.ts';
import type { TestSection } from '../tests/test-section.ts';
import type { ShownReview } from './shown-review.ts';

/** The parts of a review that are fetched when they are first needed. */
export interface LazyParts extends Pick<typeof reviewCode, 'renderSelection'> {
  readonly example: OpenedExample;
  readonly diagnosis: Diagnosis;
  readonly tests: TestSection;
}

/** Fetches the parts of a review, and their styles. @throws {TlError} `code-not-found`. */
export async function loadParts(
  host: TrainerHost,
  trainer: PageTrainer,
  review: ShownReview,
  announcer: Announcer,
): Promise<LazyParts> {
  const code = await loadCode<typeof reviewCode>(() => import('./review-code.ts'));
  adoptStyles(host.renderRoot as ShadowRoot, [...trainerStyles, ...code.reviewStyles]);
  return {
    example: new code.OpenedExample(host, trainer, review, announcer),
    diagnosis: new code.Diagnosis(review, () => host.requestUpdate()),
    tests: new code.TestSection(host, trainer, review),
    renderSelection: code.renderSelection,
  };
}
