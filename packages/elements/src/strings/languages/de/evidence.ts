import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in German. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: 'Wohin es schaut',
  toggleOpened: 'Wohin es geschaut hat',
  looksAt: [
    'Es schaut vor allem nach oben links.',
    'Es schaut vor allem nach oben.',
    'Es schaut vor allem nach oben rechts.',
    'Es schaut vor allem nach links.',
    'Es schaut vor allem in die Mitte.',
    'Es schaut vor allem nach rechts.',
    'Es schaut vor allem nach unten links.',
    'Es schaut vor allem nach unten.',
    'Es schaut vor allem nach unten rechts.',
  ],
  otherPlace: (labels) =>
    `Vielleicht hat es den Hintergrund gelernt. Bringen Sie ${list(labels)} auch an einem anderen Ort bei.`,
  learntBackground: (labels) =>
    `Wenn nur die Mitte des Bildes zu sehen ist, meist für etwas anderes gehalten: ${list(labels)}. Bringen Sie es auch an anderen Orten bei, und halten Sie die Dinge in die Mitte. Oder ziehen Sie auf dem Bild einen Rahmen um das, was zählt. Handzeichen lernt der Trainer für Handzeichen besser: Er sieht nur die Hand.`,
  box: {
    toggle: 'Nur einen Teil des Bildes ansehen',
    frame: 'Der Teil, der zählt',
    hint: 'Nur was im Rahmen ist, wird gelernt und erkannt. Ziehen Sie ihn mit Maus oder Finger.',
    keys: 'Pfeiltasten verschieben ihn, mit Umschalttaste ändern sie seine Größe.',
    whole: 'Ganzes Bild',
    done: 'Fertig',
    all: 'Das ganze Bild zählt.',
    at: (left, top, width, height) =>
      `${left} von links, ${top} von oben, ${width} breit, ${height} hoch.`,
  },
});
