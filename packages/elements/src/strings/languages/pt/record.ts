import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Portuguese. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'Gravação',
    perSecond: 'Exemplos por segundo',
    delay: 'O temporizador conta',
    noDelay: 'Não conta',
    length: 'O temporizador grava',
    quietBelow: 'Omitir os segundos silenciosos',
    everything: 'Desligado',
    quietHint: 'A barra mostra o volume agora. Um segundo que fica abaixo da marca não é usado.',
    defaults: 'Usar os valores padrão',
    timerShort: 'Ensinar com temporizador',
    heard: 'O que foi gravado',
    heardSecond: (n) => `Segundo ${number(n)}`,
    heardHint: 'Pressione um segundo para deixá-lo de fora.',
    countdown: 'contagem',
    recording: 'gravação',
  });
};
