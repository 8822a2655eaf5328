import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in German. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `Beispiel ${number(position)} von ${label}`,
  exampleLeftOut: (position, label) => `Beispiel ${number(position)} von ${label}, ausgelassen`,
  isLeftOut: 'Ausgelassen: Das Modell lernt nicht daraus.',
  play: 'Abspielen',
  backTo: (position, label) => `Zurück zu Beispiel ${number(position)} von ${label}`,
  mostLike: 'Am ähnlichsten',
  fewer: 'Weniger anzeigen',

  moveTo: 'Verschieben zu …',
  leaveOut: 'Auslassen',
  takeIn: 'Wieder aufnehmen',
  remove: 'Entfernen',
  select: 'Auswählen',
  selected: (n) => `${number(n)} ausgewählt`,

  removed: (n) => (n === 1 ? 'Entfernt.' : `${number(n)} entfernt.`),
  moved: (n, label) =>
    n === 1 ? `Verschoben zu ${label}.` : `${number(n)} verschoben zu ${label}.`,
  wasLeftOut: (n) => (n === 1 ? 'Ausgelassen.' : `${number(n)} ausgelassen.`),
  wasTakenIn: (n) => (n === 1 ? 'Wieder aufgenommen.' : `${number(n)} wieder aufgenommen.`),

  suspects: 'Diese haben vielleicht das falsche Label',
  suspectsHint: 'Ein Modell, das sie nicht kannte, gab ihnen ein anderes Label.',
  testedAs: (label) => `Ohne dieses Beispiel getestet: ${label}`,
  confusions: 'Was verwechselt wird',
  noConfusions: 'Jedes Beispiel wurde erkannt.',
  showTable: 'Ganze Tabelle anzeigen',
  hideTable: 'Tabelle ausblenden',
});
