/** Speaks, if the browser can, for people who stand away from the screen. */
export function sayAloud(words: string, lang: string): void {
  if (typeof speechSynthesis === 'undefined' || words === '') return;
  const utterance = new SpeechSynthesisUtterance(words);
  if (lang) utterance.lang = lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
