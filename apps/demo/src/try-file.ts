import type { TlClassifier } from '@tl-elements/elements';
import { deviceWords } from './device-words.ts';
import { sentenceOf } from './failure.ts';

/** What a classifier takes a file for, or why it cannot say: one sentence. */
export async function tryFile(classifier: TlClassifier, file: File): Promise<string> {
  const kind = deviceWords(classifier.model).file;
  try {
    const { label, confidence, nothing } = await classifier.classify(file);
    if (label !== null) {
      return `The ${kind} is taken for ${label}: ${Math.round(confidence * 100)} % sure.`;
    }
    return `The ${kind} ${nothing ? 'holds nothing that it could name' : 'is none of these'}.`;
  } catch (error) {
    return sentenceOf(error);
  }
}
