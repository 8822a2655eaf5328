import type { Modality } from '@tl-elements/core';
import type { TlTrainer } from '@tl-elements/elements';

/** What a trainer needs to know to open a stored project. */
export interface ProjectPlace {
  readonly name: string;
  readonly modality: Modality;
  readonly motion: boolean;
}

/** Opens a stored project in a hidden trainer, and removes the trainer when `use` has finished. */
export async function withHiddenTrainer<Result>(
  { name, modality, motion }: ProjectPlace,
  use: (trainer: TlTrainer) => Promise<Result>,
): Promise<Result> {
  await customElements.whenDefined('tl-trainer');
  const trainer = document.createElement('tl-trainer');
  trainer.hidden = true;
  trainer.input = 'none';
  trainer.modality = modality;
  trainer.motion = motion;
  trainer.project = name;
  document.body.append(trainer);
  try {
    await trainer.updateComplete;
    return await use(trainer);
  } finally {
    trainer.remove();
  }
}
