import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Portuguese. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: 'Para onde olha',
  toggleOpened: 'Para onde olhou',
  looksAt: [
    'Olha sobretudo para cima à esquerda.',
    'Olha sobretudo para cima.',
    'Olha sobretudo para cima à direita.',
    'Olha sobretudo para a esquerda.',
    'Olha sobretudo para o meio.',
    'Olha sobretudo para a direita.',
    'Olha sobretudo para baixo à esquerda.',
    'Olha sobretudo para baixo.',
    'Olha sobretudo para baixo à direita.',
  ],
  otherPlace: (labels) =>
    `Talvez tenha aprendido o fundo. Ensine ${list(labels)} também em outro lugar.`,
  learntBackground: (labels) =>
    `Quando só o meio da imagem aparece, quase sempre é tomado por outra coisa: ${list(labels)}. Ensine também em outros lugares, com o objeto no meio. Ou desenhe na imagem uma moldura em volta do que conta. Sinais de mão se ensinam melhor com o treinador de sinais, que só vê a mão.`,
  box: {
    toggle: 'Olhar só uma parte da imagem',
    frame: 'A parte que conta',
    hint: 'Só o que está na moldura é aprendido e reconhecido. Desenhe-a com o mouse ou o dedo.',
    keys: 'As setas movem a moldura; com Shift, mudam o tamanho.',
    whole: 'Imagem inteira',
    done: 'Pronto',
    all: 'A imagem inteira conta.',
    at: (left, top, width, height) =>
      `${left} a partir da esquerda, ${top} a partir do alto, ${width} de largura, ${height} de altura.`,
  },
});
