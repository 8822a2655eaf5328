import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in German. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'Auf der eigenen Seite verwenden',
  useDisplay: 'Anzeige',
  useFaces: { bars: 'Balken', pill: 'Eine Zeile', picture: 'Bild' },
  usePreview: 'So sieht es auf einer Seite aus',

  siteHeading: 'Eine Seite herunterladen',
  site: 'Alles herunterladen',
  siteHint:
    'Eine Seite, das Modell und alles, was sie brauchen, in einer ZIP-Datei. Entpacken Sie sie, und laden Sie den Ordner auf einen beliebigen Webserver.',
  siteProgress: (fraction) => `Dateien werden gesammelt, ${percent(fraction)}`,
  siteCancel: 'Abbrechen',
  sitePage: {
    lang: 'de',
    heading: (labels) => labels.join(', '),
    loading: 'Wird geladen. Wenn das stehen bleibt, fehlt der Ordner „tl“ neben dieser Seite.',
    asFile: [
      'Diese Seite braucht einen Webserver',
      'Sie wurde als Datei geöffnet, deshalb blockiert der Browser ihre Skripte und die Kamera. Laden Sie diesen Ordner auf einen Webserver, oder stellen Sie ihn auf diesem Computer bereit.',
      'Öffnen Sie dafür ein Terminal in diesem Ordner, geben Sie eine dieser beiden Zeilen ein, und öffnen Sie http://localhost:8000 im Browser.',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'Oder in eine vorhandene Seite einfügen',
  useHow: 'Wie das Modell eingebunden wird',
  useKinds: {
    inline: {
      name: 'Alles in einem Schnipsel',
      hint: 'Das Modell ist Teil des Codes: Es muss keine Modelldatei hochgeladen werden.',
    },
    hosted: {
      name: 'Als Datei',
      hint: 'Laden Sie die Modelldatei neben Ihre Seite hoch, und fügen Sie den Code in die Seite ein.',
    },
  },
  useFolder: 'Wo der Ordner „tl“ liegt',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `Niemand sonst erreicht ${host}.` : `Der Code lädt die Elemente von ${host}.`} Auf anderen Websites funktioniert er nur, wenn dieser Server das erlaubt (CORS).`,
  useFolderHere:
    'Der Ordner ist in der ZIP-Datei von „Alles herunterladen“. Laden Sie ihn auf Ihre Website hoch.',
  useSize: (kilobytes) => `Insgesamt ${number(kilobytes)}\u00a0KB.`,
  useFile: 'Modell herunterladen',
  useFileHint: (name) => `Legen Sie ${name} in denselben Ordner wie Ihre Seite.`,
  useWhere: 'Wo einfügen',
  usePlaces: {
    html: { name: 'HTML', where: 'Irgendwo zwischen <body> und </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where: 'In einem Block „Individuelles HTML“, als Administrator. Andere brauchen das Plugin.',
      file: 'Mit dem Plugin: Fügen Sie den Block „Classifier“ hinzu, und laden Sie die Datei darin hoch, ganz ohne Code. Ohne Plugin: Laden Sie die Datei unter „Medien“ hoch, und schreiben Sie ihre Adresse in src.',
    },
    react: {
      name: 'React',
      where: 'In einer beliebigen Komponente.',
      file: 'Die Datei kommt nach public/.',
    },
  },
});
