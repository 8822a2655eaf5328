import type { Modality } from './contracts/modality.ts';
import { TlError } from './errors.ts';

const names: Readonly<Record<Modality, string>> = {
  image: 'pictures',
  audio: 'sounds',
  pose: 'postures',
  hand: 'hand signs',
};

/** The failure of opening a project or a model of another modality: what is opened and where it does open. */
export class ModalityMismatch extends TlError {
  /** What the trainer has to be for. */
  readonly modality: Modality;

  /** @param its modality of the file. @param ours modality of the trainer. */
  constructor(what: 'model' | 'project', its: Modality, ours: Modality) {
    super(
      'extractor-mismatch',
      `This is a ${what} of ${names[its]}, and here ${names[ours]} are taught. ` +
        `Open it in <tl-trainer modality="${its}">.`,
    );
    this.modality = its;
  }
}
