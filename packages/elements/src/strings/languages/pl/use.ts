import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Polish. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'Użyj na własnej stronie',
  useDisplay: 'Wygląd',
  useFaces: { bars: 'Paski', pill: 'Jeden wiersz', picture: 'Obraz' },
  usePreview: 'Tak to wygląda na stronie',

  siteHeading: 'Pobierz stronę',
  site: 'Pobierz wszystko',
  siteHint:
    'Strona, model i wszystko, czego potrzebują, w jednym pliku zip. Rozpakuj go i prześlij folder na dowolny serwer WWW.',
  siteProgress: (fraction) => `Zbieranie plików, ${percent(fraction)}`,
  siteCancel: 'Anuluj',
  sitePage: {
    lang: 'pl',
    heading: (labels) => labels.join(', '),
    loading: 'Wczytywanie. Jeśli to nie znika, obok tej strony brakuje folderu „tl”.',
    asFile: [
      'Ta strona potrzebuje serwera WWW',
      'Otwarto ją jako plik, więc przeglądarka blokuje jej skrypty i kamerę. Prześlij ten folder na serwer WWW albo udostępnij go na tym komputerze.',
      'Aby udostępnić go tutaj, otwórz terminal w tym folderze, wpisz jeden z tych dwóch wierszy i otwórz http://localhost:8000 w przeglądarce.',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'Albo dodaj do istniejącej strony',
  useHow: 'Jak dołączyć model',
  useKinds: {
    inline: {
      name: 'Wszystko w jednym kodzie',
      hint: 'Model jest częścią kodu: nie trzeba przesyłać pliku modelu.',
    },
    hosted: {
      name: 'Jako plik',
      hint: 'Prześlij plik modelu obok swojej strony i wklej kod na stronę.',
    },
  },
  useFolder: 'Gdzie jest folder „tl”',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `Nikt inny nie ma dostępu do ${host}.` : `Kod wczytuje elementy z ${host}.`} Na innych stronach kod działa tylko wtedy, gdy ten serwer na to pozwala (CORS).`,
  useFolderHere: 'Folder jest w pliku zip z „Pobierz wszystko”. Prześlij go na swoją stronę.',
  useSize: (kilobytes) => `Razem ${number(kilobytes)} KB.`,
  useFile: 'Pobierz model',
  useFileHint: (name) => `Umieść ${name} w tym samym folderze co strona.`,
  useWhere: 'Gdzie wkleić',
  usePlaces: {
    html: { name: 'HTML', where: 'W dowolnym miejscu między <body> a </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where: 'W bloku „Własny HTML”, jako administrator. Inni potrzebują wtyczki.',
      file: 'Z wtyczką: dodaj blok „Classifier” i prześlij w nim plik, bez kodu. Bez niej: prześlij plik w sekcji „Media” i wpisz jego adres w src.',
    },
    react: {
      name: 'React',
      where: 'W dowolnym komponencie.',
      file: 'Plik trafia do public/.',
    },
  },
});
