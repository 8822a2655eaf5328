import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in French. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'Enregistrement',
    perSecond: 'Exemples par seconde',
    delay: 'Le minuteur décompte',
    noDelay: 'Pas du tout',
    length: 'Le minuteur enregistre',
    quietBelow: 'Ignorer les secondes silencieuses',
    everything: 'Désactivé',
    quietHint:
      'La barre montre le volume actuel. Une seconde qui reste sous le repère n’est pas prise.',
    defaults: 'Utiliser les valeurs par défaut',
    timerShort: 'Apprendre avec un minuteur',
    heard: 'Ce qui a été enregistré',
    heardSecond: (n) => `Seconde ${number(n)}`,
    heardHint: 'Appuyez sur une seconde pour l’exclure.',
    countdown: 'décompte',
    recording: 'enregistrement',
  });
};
