import { serveCommands } from '../../serve-commands.ts';
import type { useEnglish } from '../../use-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts of "Use it", in Italian. */
export const use = ({ number, percent }: Grammar): typeof useEnglish => ({
  useHeading: 'Usalo sulla tua pagina',
  useDisplay: 'Aspetto',
  useFaces: { bars: 'Barre', pill: 'Una riga', picture: 'Immagine' },
  usePreview: 'Come appare su una pagina',

  siteHeading: 'Scarica una pagina',
  site: 'Scarica tutto',
  siteHint:
    'Una pagina, il modello e tutto ciò che serve, in uno zip. Estrailo e carica la cartella su un server web qualsiasi.',
  siteProgress: (fraction) => `Raccolta dei file, ${percent(fraction)}`,
  siteCancel: 'Annulla',
  sitePage: {
    lang: 'it',
    heading: (labels) => labels.join(', '),
    loading:
      'Caricamento. Se questo messaggio resta, la cartella «tl» non è accanto a questa pagina.',
    asFile: [
      'Questa pagina ha bisogno di un server web',
      'È stata aperta come file, quindi il browser blocca i suoi script e la fotocamera. Carica questa cartella su un server web o servila da questo computer.',
      'Per servirla qui, apri un terminale in questa cartella, scrivi una di queste due righe e apri http://localhost:8000 nel browser.',
    ],
    commands: serveCommands,
  },

  snippetHeading: 'Oppure aggiungilo a una pagina esistente',
  useHow: 'Come includere il modello',
  useKinds: {
    inline: {
      name: 'Tutto in un frammento',
      hint: 'Il modello fa parte del codice: non c’è nessun file da caricare.',
    },
    hosted: {
      name: 'Come file',
      hint: 'Carica il file del modello accanto alla tua pagina e incolla il codice nella pagina.',
    },
  },
  useFolder: 'Dove si trova la cartella «tl»',
  useFolderHint: (host, isOnlyHere) =>
    `${isOnlyHere ? `Nessun altro può raggiungere ${host}.` : `Il codice carica gli elementi da ${host}.`} Su altri siti il codice funziona solo se quel server lo consente (CORS).`,
  useFolderHere: 'La cartella è nello zip di «Scarica tutto». Caricala sul tuo sito.',
  useSize: (kilobytes) => `${number(kilobytes)} KB in tutto.`,
  useFile: 'Scarica il modello',
  useFileHint: (name) => `Metti ${name} nella stessa cartella della tua pagina.`,
  useWhere: 'Dove incollarlo',
  usePlaces: {
    html: { name: 'HTML', where: 'Ovunque tra <body> e </body>.', file: '' },
    wordpress: {
      name: 'WordPress',
      where:
        'In un blocco «HTML personalizzato», come amministratore. Gli altri hanno bisogno del plugin.',
      file: 'Con il plugin, aggiungi il blocco «Classifier» e carica lì il file, senza codice. Senza plugin, carica il file in «Media» e metti il suo indirizzo in src.',
    },
    react: {
      name: 'React',
      where: 'In qualsiasi componente.',
      file: 'Il file va in public/.',
    },
  },
});
