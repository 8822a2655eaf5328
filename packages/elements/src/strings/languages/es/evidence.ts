import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Spanish. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: 'Dónde mira',
  toggleOpened: 'Dónde ha mirado',
  looksAt: [
    'Mira sobre todo arriba a la izquierda.',
    'Mira sobre todo arriba.',
    'Mira sobre todo arriba a la derecha.',
    'Mira sobre todo a la izquierda.',
    'Mira sobre todo al centro.',
    'Mira sobre todo a la derecha.',
    'Mira sobre todo abajo a la izquierda.',
    'Mira sobre todo abajo.',
    'Mira sobre todo abajo a la derecha.',
  ],
  otherPlace: (labels) =>
    `Puede que haya aprendido el fondo. Enseña ${list(labels)} también en otro lugar.`,
  learntBackground: (labels) =>
    `Si solo se ve el centro de la imagen, casi siempre se toma por otra cosa: ${list(labels)}. Enséñalo también en otros lugares, con el objeto en el centro. O dibuja en la imagen un marco alrededor de lo que cuenta. Las señas con la mano se enseñan mejor con el entrenador de señas, que solo ve la mano.`,
  box: {
    toggle: 'Mirar solo una parte de la imagen',
    frame: 'La parte que cuenta',
    hint: 'Solo se aprende y se reconoce lo que está en el marco. Dibújalo con el ratón o el dedo.',
    keys: 'Las flechas lo mueven; con Mayús cambian su tamaño.',
    whole: 'Imagen entera',
    done: 'Listo',
    all: 'Cuenta la imagen entera.',
    at: (left, top, width, height) =>
      `${left} desde la izquierda, ${top} desde arriba, ${width} de ancho, ${height} de alto.`,
  },
});
