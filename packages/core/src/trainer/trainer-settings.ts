import type { ModalitySupport } from '../contracts/extractor.ts';
import type { Modality } from '../contracts/modality.ts';
import type { UnknownLevel } from '../contracts/model.ts';
import type { ProjectSettings } from '../storage/example-store.ts';
import type { RecordingChoice } from './recording/recording-choice.ts';

/** How a trainer works. Null: nobody has chosen. */
export interface TrainerSettings {
  readonly modality: Modality;
  /** Id; null: the modality's own. */
  readonly extractor: string | null;
  /** The folder of the weights; ends in a slash. */
  readonly weights: URL;
  /** Name under which the project is stored in this browser; null: it is not. */
  readonly project: string | null;
  /** Movements are taught, not moments; default false. */
  readonly motion?: boolean;
  /** Movements of the upper body alone; absent: nobody knows yet. */
  readonly upperBody?: boolean;
  /** Left and right don't matter; null: the modality's own choice. */
  readonly mirrorCopies: boolean | null;
  /** How readily something is called unknown; null: `normal`. */
  readonly unknown: UnknownLevel | 'off' | null;
  /** How examples are recorded; absent: as the modality does it. */
  readonly recording?: RecordingChoice;
}

/** Whether left and right don't matter: what was chosen, or else the modality's own. */
export function mirrorsCopies(
  { mirrorCopies }: Pick<TrainerSettings, 'mirrorCopies'>,
  support: ModalitySupport<never> | undefined,
): boolean {
  return mirrorCopies ?? support?.mirrorCopies?.isDefault ?? false;
}

/** Id of the extractor that follows from the settings; null: the modality's own. */
export function extractorOf(
  settings: Pick<TrainerSettings, 'extractor' | 'mirrorCopies' | 'motion' | 'upperBody'>,
  support: ModalitySupport<never> | undefined,
): string | null {
  const { motion, upperBody } = settings;
  const movements = motion ? support?.movements : undefined;
  if (movements) {
    return settings.extractor ?? ((upperBody && movements.upperBody) || movements.extractor);
  }
  const sided = support?.mirrorCopies?.sidedExtractor ?? null;
  return settings.extractor ?? (mirrorsCopies(settings, support) ? null : sided);
}

/** The settings that are saved with a project. */
export function savedSettings({
  unknown,
  mirrorCopies,
  upperBody,
  recording,
}: TrainerSettings): ProjectSettings {
  return {
    ...(unknown && { unknown }),
    ...(upperBody !== undefined && { upperBody }),
    ...(mirrorCopies !== null && { mirrorCopies }),
    ...(recording && { recording }),
  };
}

/** Settings in which nobody has chosen how examples are recorded. */
export function withoutRecording({ recording: _, ...settings }: TrainerSettings): TrainerSettings {
  return settings;
}
