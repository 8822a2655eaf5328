import { displayEnglish } from './display-english.ts';

/** The English texts of a trigger with `controls` or `dry-run`; only a page with a trigger loads them. */
export const triggerEnglish = {
  ...displayEnglish,
  triggerAny: 'Any label',
  triggerSequence: (labels: readonly string[]) => labels.join(', then '),
  /** @param words what it does, each to follow a verb. */
  triggerButton: (words: readonly string[]) => sentence(words),
  triggerSwitch: (label: string, words: readonly string[]) =>
    words.length === 0 ? label : `${label}: ${new Intl.ListFormat('en').format(words)}`,
  /** @param score null: it was done by hand. */
  triggerWould: (words: readonly string[], label: string, score: string | null) =>
    `Would ${words.length === 0 ? 'do nothing' : new Intl.ListFormat('en').format(words)} · ${label}${score === null ? '' : ` ${score}`}`,
  triggerDryRun: 'Dry run: nothing happens yet.',
  triggerNobody: 'There is no classifier to listen to yet.',
  triggerNothing: 'Sends “tl-trigger”',

  // What it does
  triggerPlay: (kind: 'video' | 'audio'): string =>
    kind === 'video' ? 'play the video' : 'play the sound',
  triggerPause: (kind: 'video' | 'audio'): string =>
    kind === 'video' ? 'pause the video' : 'pause the sound',
  triggerSeek: (time: string) =>
    /^[+-]/.test(time) ? `jump ${time}` : `go to ${time} of the recording`,
  triggerPress: (name: string) => `press “${name}”`,
  triggerClass: (change: 'add' | 'remove' | 'toggle', names: string) =>
    ({
      add: `switch on “${names}”`,
      remove: `switch off “${names}”`,
      toggle: `switch “${names}” on or off`,
    })[change],
  triggerShow: (what: string) => `show ${what}`,
  triggerHide: (what: string) => `hide ${what}`,
  triggerScrollTo: (what: string) => `scroll to ${what}`,
  triggerNext: 'go to the next one',
  triggerPrevious: 'go to the one before',
  triggerGo: (where: string) => `go to ${where}`,
  triggerSendKey: (key: string) => `press the key ${key}`,
  triggerSay: (words: string) => (words === '' ? 'say the label' : `say “${words}”`),
  triggerMidi: (message: string) => `send MIDI ${message}`,
  triggerPost: (address: string) => `send it to ${address}`,
  /** A slider. */
  triggerSet: (name: string) => `Set ${name} by hand`,
  triggerTone: (name: string) => `play “${name}”`,
  triggerSound: (name: string) => (name === '' ? 'play a sound' : `play “${name}”`),
};

/** The texts of a trigger, in any language. */
export type TriggerMessages = typeof triggerEnglish;

function sentence(words: readonly string[]): string {
  const text = new Intl.ListFormat('en').format(words);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
