import type { Modality } from '@tl-elements/core/base';
import type { trainer } from './generated/trainer-en.generated.ts';

/** The messages about teaching things of one kind. */
export type TeachingWords = typeof trainer.teachingOf.image & {
  /** What happens to what is recorded. Absent: what `of` says of the device. */
  readonly privacy?: string;
  /** How to begin without a device. Absent: what `of` says of it. */
  readonly orFiles?: string;
};

/** The messages about teaching, by modality. Those about pictures stand in for a missing modality. */
export type TeachingOf = Readonly<
  Partial<Record<Modality | 'poseMovements' | 'handMovements', TeachingWords>>
> & {
  readonly image: TeachingWords;
};
