import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Polish. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: 'Na co patrzy',
  toggleOpened: 'Na co patrzyło',
  looksAt: [
    'Patrzy głównie na lewy górny róg.',
    'Patrzy głównie na górę.',
    'Patrzy głównie na prawy górny róg.',
    'Patrzy głównie na lewą stronę.',
    'Patrzy głównie na środek.',
    'Patrzy głównie na prawą stronę.',
    'Patrzy głównie na lewy dolny róg.',
    'Patrzy głównie na dół.',
    'Patrzy głównie na prawy dolny róg.',
  ],
  otherPlace: (labels) =>
    `Być może model nauczył się tła. Naucz go także w innym miejscu: ${list(labels)}.`,
  learntBackground: (labels) =>
    `Gdy widać tylko środek obrazu, zwykle brane za coś innego: ${list(labels)}. Ucz także w innych miejscach, trzymając rzecz na środku. Albo narysuj na obrazie ramkę wokół tego, co się liczy. Znaków dłonią lepiej uczyć w trenerze znaków dłonią, który widzi tylko dłoń.`,
  box: {
    toggle: 'Patrz tylko na część obrazu',
    frame: 'Część, która się liczy',
    hint: 'Uczone i rozpoznawane jest tylko to, co jest w ramce. Narysuj ją myszą lub palcem.',
    keys: 'Strzałki przesuwają ramkę, a z klawiszem Shift zmieniają jej rozmiar.',
    whole: 'Cały obraz',
    done: 'Gotowe',
    all: 'Liczy się cały obraz.',
    at: (left, top, width, height) =>
      `${left} od lewej, ${top} od góry, szerokość ${width}, wysokość ${height}.`,
  },
});
