import type { TlClassifier } from '@tl-elements/elements';
import { deviceWords } from './device-words.ts';
import { messageOf } from './errors.ts';

const nothingFound = {
  'no-person': 'No person was found in the photo.',
  'no-hand': 'No hand was found in the photo.',
  'no-signal': 'The sound is silent.',
  'no-movement': 'Nothing moves in the video.',
};

/** Classifies a file. Returns the answer, or the reason why there is none, as one sentence. */
export async function tryFile(classifier: TlClassifier, file: File): Promise<string> {
  const { file: kind, isLike } = deviceWords(classifier.model);
  try {
    const { label, confidence, nothing } = await classifier.classify(file);
    if (nothing) return nothingFound[nothing];
    if (label === null) return `The ${kind} is none of these.`;
    return `The ${kind} ${isLike} ${label}: ${Math.round(confidence * 100)} % sure.`;
  } catch (error) {
    return messageOf(error);
  }
}
