import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Polish. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'Nagrywanie',
    perSecond: 'Przykłady na sekundę',
    delay: 'Minutnik odlicza',
    noDelay: 'Wcale',
    length: 'Minutnik nagrywa',
    quietBelow: 'Pomijaj ciche sekundy',
    everything: 'Wyłączone',
    quietHint:
      'Pasek pokazuje, jak jest teraz głośno. Sekunda, która nie sięga znacznika, nie jest brana.',
    defaults: 'Użyj wartości domyślnych',
    timerShort: 'Ucz z minutnikiem',
    heard: 'Co zostało nagrane',
    heardSecond: (n) => `Sekunda ${number(n)}`,
    heardHint: 'Naciśnij sekundę, aby ją pominąć.',
    countdown: 'odliczanie',
    recording: 'nagranie',
  });
};
