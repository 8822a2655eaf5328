import type { Modality } from '@tl-elements/core/base';
import { readerOf, type MessageReader } from './catalogue.ts';
import { english, type Messages } from './english.ts';
import type { TeachingWords } from './teaching.ts';

/** All messages, in the language of an element: more than a page without a trainer loads. */
export const allMessagesFor: MessageReader<Messages> = readerOf(english);

/** The messages about teaching, for one modality. */
export function teachingWords({ teachingOf }: Messages, modality: Modality): TeachingWords {
  return teachingOf[modality] ?? teachingOf.image;
}
