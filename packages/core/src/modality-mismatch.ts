import type { Modality } from './contracts/modality.ts';
import { TlError } from './errors.ts';

const names: Readonly<Record<Modality, string>> = {
  image: 'pictures',
  audio: 'sounds',
  pose: 'postures',
  hand: 'hand signs',
};

/** What a trainer teaches. */
export interface TaughtKind {
  readonly modality: Modality;
  /** Movements of it. */
  readonly motion: boolean;
}

/** A project or model of another kind was opened. The message says which, and where it can be opened. */
export class ModalityMismatch extends TlError {
  /** The modality that the trainer needs to have. */
  readonly modality: Modality;
  /** Whether the trainer has to teach movements. */
  readonly motion: boolean;

  /** @param its the kind of the file. @param ours the kind of the trainer. */
  constructor(what: 'model' | 'project', its: TaughtKind, ours: TaughtKind) {
    super(
      'extractor-mismatch',
      `This is a ${what} of ${nameOf(its)}, and here ${nameOf(ours)} are taught. ` +
        `Open it in <tl-trainer modality="${its.modality}"${its.motion ? ' motion' : ''}>.`,
    );
    this.modality = its.modality;
    this.motion = its.motion;
  }
}

function nameOf({ modality, motion }: TaughtKind): string {
  if (!motion) return names[modality];
  return modality === 'hand' ? 'movements of a hand' : 'movements of a body';
}
