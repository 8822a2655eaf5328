import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in French. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: 'Où il regarde',
  toggleOpened: 'Où il a regardé',
  looksAt: [
    'Il regarde surtout en haut à gauche.',
    'Il regarde surtout en haut.',
    'Il regarde surtout en haut à droite.',
    'Il regarde surtout à gauche.',
    'Il regarde surtout au milieu.',
    'Il regarde surtout à droite.',
    'Il regarde surtout en bas à gauche.',
    'Il regarde surtout en bas.',
    'Il regarde surtout en bas à droite.',
  ],
  otherPlace: (labels) =>
    `Il a peut-être appris l’arrière-plan. Montrez aussi ${list(labels)} dans un autre lieu.`,
  learntBackground: (labels) =>
    `Quand seul le milieu de l’image est visible, pris le plus souvent pour autre chose : ${list(labels)}. Montrez-le aussi dans d’autres lieux, l’objet au milieu. Ou tracez sur l’image un cadre autour de ce qui compte. Pour les signes de la main, utilisez l’entraîneur de signes, qui ne voit que la main.`,
  box: {
    toggle: 'Ne regarder qu’une partie de l’image',
    frame: 'La partie qui compte',
    hint: 'Seul ce qui est dans le cadre est appris et reconnu. Tracez-le avec la souris ou le doigt.',
    keys: 'Les flèches le déplacent ; avec Maj, elles changent sa taille.',
    whole: 'Image entière',
    done: 'Terminé',
    all: 'L’image entière compte.',
    at: (left, top, width, height) =>
      `${left} depuis la gauche, ${top} depuis le haut, ${width} de large, ${height} de haut.`,
  },
});
