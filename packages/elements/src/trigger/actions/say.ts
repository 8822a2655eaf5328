import { Scope, TlError } from '@tl-elements/core/base';
import { whileLoud } from '../sound/loudness.ts';
import { gestureNeeded } from '../sound/sound-output.ts';
import type { Action } from './action.ts';

/** The longest time for each letter, in milliseconds: some browsers never report the end of speech. */
const mostMsPerLetter = 200;

/**
 * Says words with the browser's own voice.
 *
 * @param text empty: the label.
 * @param language of the words, as in `lang`.
 */
export function sayAction(text: string, language: () => string): Action {
  return {
    describe: (m) => m.triggerSay(text),
    prepare: prepareVoice,
    run: ({ label }) => {
      const words = text || label;
      return words ? whileLoud(() => speak(words, language())) : undefined;
    },
  };
}

let isPrepared = false;

/** Safari speaks without a gesture only if it has spoken during one before. */
function prepareVoice(): void {
  if (isPrepared || typeof speechSynthesis === 'undefined') return;
  isPrepared = true;
  const silence = new SpeechSynthesisUtterance(' ');
  silence.volume = 0;
  speechSynthesis.speak(silence);
}

async function speak(words: string, language: string): Promise<void> {
  if (typeof speechSynthesis === 'undefined') throw voiceMissing();
  const utterance = new SpeechSynthesisUtterance(words);
  if (language) utterance.lang = language;
  const scope = new Scope();
  try {
    await new Promise<void>((resolve, reject) => {
      scope.listen(utterance, 'end', () => resolve());
      scope.listen(utterance, 'error', ({ error }: SpeechSynthesisErrorEvent) => {
        const failure = failureOf(error);
        if (failure) reject(failure);
        else resolve();
      });
      scope.after(2000 + words.length * mostMsPerLetter, resolve);
      // What is being said is out of date.
      if (speechSynthesis.speaking) speechSynthesis.cancel();
      speechSynthesis.speak(utterance);
    });
  } finally {
    await scope.close();
  }
}

/** Null if it was only interrupted by the next words. */
function failureOf(error: SpeechSynthesisErrorCode): TlError | null {
  if (error === 'interrupted' || error === 'canceled') return null;
  return error === 'not-allowed' ? gestureNeeded() : voiceMissing();
}

function voiceMissing(): TlError {
  return new TlError(
    'voice-missing',
    'The words were not said: this browser has no voice, or none for this language. Play a sound instead, with sound="…".',
  );
}
