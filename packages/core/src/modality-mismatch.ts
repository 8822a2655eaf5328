import type { Modality } from './contracts/modality.ts';
import { TlError } from './errors.ts';

const names: Readonly<Record<Modality, string>> = {
  image: 'pictures',
  audio: 'sounds',
  pose: 'postures',
  hand: 'hand signs',
};

/** A project or model of another modality was opened. The message says which, and where it can be opened. */
export class ModalityMismatch extends TlError {
  /** The modality that the trainer needs to have. */
  readonly modality: Modality;

  /** @param its the modality of the file. @param ours the modality of the trainer. */
  constructor(what: 'model' | 'project', its: Modality, ours: Modality) {
    super(
      'extractor-mismatch',
      `This is a ${what} of ${names[its]}, and here ${names[ours]} are taught. ` +
        `Open it in <tl-trainer modality="${its}">.`,
    );
    this.modality = its;
  }
}
