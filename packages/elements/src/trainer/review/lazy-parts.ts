import { loadCode } from '@tl-elements/core/base';
import { adoptStyles } from 'lit';
import type { Diagnosis } from '../confusion/diagnosis.ts';
import type { FaceContext } from '../face/face-context.ts';
import type { OpenedExample } from '../opened/opened-example.ts';
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
export async function loadParts(face: FaceContext, review: ShownReview): Promise<LazyParts> {
  const code = await loadCode<typeof reviewCode>(() => import('./review-code.ts'));
  adoptStyles(face.host.renderRoot as ShadowRoot, [...trainerStyles, ...code.reviewStyles]);
  return {
    example: new code.OpenedExample(face, review),
    diagnosis: new code.Diagnosis(review, () => face.update()),
    tests: new code.TestSection(face, review),
    renderSelection: code.renderSelection,
  };
}
