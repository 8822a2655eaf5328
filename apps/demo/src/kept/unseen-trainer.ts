import type { Modality } from '@tl-elements/core';
import type { TlTrainer } from '@tl-elements/elements';

/** A kept project, as far as its trainer must know it. */
export interface ProjectPlace {
  readonly name: string;
  readonly modality: Modality;
}

/** Opens a kept project in a trainer that nobody sees, for as long as `use` takes. */
export async function withTrainer<Result>(
  { name, modality }: ProjectPlace,
  use: (trainer: TlTrainer) => Promise<Result>,
): Promise<Result> {
  await customElements.whenDefined('tl-trainer');
  const trainer = document.createElement('tl-trainer');
  trainer.hidden = true;
  trainer.input = 'none';
  trainer.modality = modality;
  trainer.project = name;
  document.body.append(trainer);
  try {
    await trainer.updateComplete;
    return await use(trainer);
  } finally {
    trainer.remove();
  }
}
