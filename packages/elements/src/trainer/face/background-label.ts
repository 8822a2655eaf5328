import type { Modality } from '@tl-elements/core/base';
import { modalities } from '../../modalities.ts';
import { isBackgroundName } from '../../strings/catalogue.ts';

/**
 * Whether a label stands for what is heard when nothing happens; only then quiet sound is recorded.
 * It is the label that the trainer begins with, known by its name in any registered language: the
 * language of the page does not matter, and a stored or opened project needs no mark of its own. A
 * background label that is renamed to anything else becomes an ordinary label.
 */
export function isBackgroundLabel(label: string, modality: Modality): boolean {
  return (modalities[modality]?.hasBackground ?? false) && isBackgroundName(label);
}
