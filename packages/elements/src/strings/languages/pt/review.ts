import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Portuguese. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `Exemplo ${number(position)} de ${label}`,
  exampleLeftOut: (position, label) => `Exemplo ${number(position)} de ${label}, deixado de fora`,
  isLeftOut: 'Deixado de fora: o modelo não aprende com ele.',
  play: 'Reproduzir',
  backTo: (position, label) => `Voltar ao exemplo ${number(position)} de ${label}`,
  mostLike: 'Os mais parecidos',
  fewer: 'Mostrar menos',

  moveTo: 'Mover para…',
  leaveOut: 'Deixar de fora',
  takeIn: 'Incluir de novo',
  remove: 'Remover',
  select: 'Selecionar',
  selected: (n) => `Selecionados: ${number(n)}`,

  removed: (n) => (n === 1 ? 'Removido.' : `Removidos: ${number(n)}.`),
  moved: (n, label) => (n === 1 ? `Movido para ${label}.` : `Movidos para ${label}: ${number(n)}.`),
  wasLeftOut: (n) => (n === 1 ? 'Deixado de fora.' : `Deixados de fora: ${number(n)}.`),
  wasTakenIn: (n) => (n === 1 ? 'Incluído de novo.' : `Incluídos de novo: ${number(n)}.`),

  suspects: 'Estes talvez tenham o rótulo errado',
  suspectsHint: 'Um modelo que não os tinha visto deu-lhes outro rótulo.',
  testedAs: (label) => `Testado sem este exemplo: ${label}`,
  confusions: 'O que é confundido',
  noConfusions: 'Todos os exemplos foram reconhecidos.',
  showTable: 'Mostrar a tabela inteira',
  hideTable: 'Ocultar a tabela',
});
