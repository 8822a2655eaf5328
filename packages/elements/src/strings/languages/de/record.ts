import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in German. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'Aufnahme',
    perSecond: 'Beispiele pro Sekunde',
    delay: 'Der Timer zählt herunter',
    noDelay: 'Gar nicht',
    length: 'Der Timer nimmt auf',
    quietBelow: 'Leise Sekunden weglassen',
    everything: 'Aus',
    quietHint:
      'Der Balken zeigt, wie laut es gerade ist. Eine Sekunde, die unter der Marke bleibt, wird nicht übernommen.',
    defaults: 'Standardwerte verwenden',
    timerShort: 'Mit Timer beibringen',
    heard: 'Was aufgenommen wurde',
    heardSecond: (n) => `Sekunde ${number(n)}`,
    heardHint: 'Drücken Sie auf eine Sekunde, um sie wegzulassen.',
    countdown: 'Countdown',
    recording: 'Aufnahme',
  });
};
