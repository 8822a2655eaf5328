import type { Taught } from '../modalities.ts';
import { loadLanguages, readerOf, type MessageReader } from './catalogue.ts';
import { english, type Messages } from './english.ts';
import { languageOf, needsTranslation } from './language-of.ts';
import type { TeachingWords } from './teaching.ts';

/** All messages, in the language of an element: more than a page without a trainer loads. */
export const allMessagesFor: MessageReader<Messages> = readerOf(english, 'trainer');

/** Waits for the messages of an element. Resolves with false if they are in English, which is always there. */
export async function isTranslated(element: HTMLElement): Promise<boolean> {
  const lang = languageOf(element);
  if (!needsTranslation(lang)) return false;
  await (await loadLanguages())?.loadTranslation(lang, 'trainer');
  return true;
}

/** The messages about teaching, for what is taught. */
export function teachingWords(
  { teachingOf }: Messages,
  { modality, motion }: Taught,
): TeachingWords {
  const { image, poseMovements, handMovements } = teachingOf;
  const movements = modality === 'hand' ? handMovements : poseMovements;
  return (motion ? movements : teachingOf[modality]) ?? image;
}
