import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

const loading = 'Preparazione…';

/** What a classifier shows, in Italian. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `Etichetta ${number(n)}`,
  of: {
    camera: { start: 'Avvia fotocamera', loading, waiting: 'In attesa di un’immagine' },
    microphone: { start: 'Avvia microfono', loading, waiting: 'In ascolto…' },
  },
  background: 'Sottofondo',
  somethingElse: 'Altro',
  noneOfThese: 'Nessuna di queste',
  doubts: {
    'other-network':
      'Questo modello è stato addestrato con una rete che può essere diversa da quella usata qui. Provalo prima di farci affidamento.',
  },
  sure: (label) => `Sicurezza: ${label}`,
  close: 'Chiudi',
  again: 'Riprova',
  explain: explainWith({
    'camera-denied':
      'La fotocamera è bloccata. Consentila nella barra degli indirizzi o nelle impostazioni di sistema e riprova.',
    'camera-missing':
      'Nessuna fotocamera trovata. Collegane una, usa delle foto o apri la pagina in un altro browser.',
    'camera-busy':
      'La fotocamera non si è avviata. Forse la sta usando un altro programma o un’altra scheda. Chiudi e riprova.',
    'camera-lost':
      'La fotocamera non invia più immagini. Controlla che sia collegata e accesa e riprova.',
    'insecure-context':
      'I browser concedono fotocamera e microfono solo alle pagine sicure. Apri questa pagina con https://.',
    'microphone-denied':
      'Il microfono è bloccato. Consentilo nella barra degli indirizzi o nelle impostazioni di sistema e riprova.',
    'microphone-missing':
      'Nessun microfono trovato. Collegane uno, usa file audio o apri la pagina in un altro browser.',
    'microphone-busy':
      'Il microfono non si è avviato. Forse lo sta usando un altro programma. Chiudilo e riprova.',
    'microphone-lost':
      'Il microfono non invia più suoni. Controlla che sia collegato e acceso e riprova.',
    'microphone-muted': 'Il microfono è disattivato. Riattivalo e riprova.',
    'sound-output-missing':
      'Nessuna uscita audio trovata. Collega altoparlanti o cuffie e riprova.',
    'code-not-found':
      'Non è stato possibile caricare qualcosa. Controlla la connessione e riprova.',
    'file-corrupt': 'Questo file è danneggiato o illeggibile. Usa un’altra copia.',
    'too-new': 'È stato salvato con una versione più recente. Ricarica la pagina per aggiornarla.',
    'model-unsupported': 'Non è possibile con questo modello o file.',
    'model-missing': 'Non c’è ancora un modello. Servono esempi per almeno due etichette.',
    'project-too-large':
      'Questo progetto è troppo grande per un file. Rimuovi gli esempi che non servono e salva di nuovo.',
    'project-elsewhere':
      'Questo progetto è aperto in un’altra scheda e ora viene salvato lì. Chiudi quella scheda o continua qui.',
    'input-unreadable': 'Non è leggibile. Usa qualcos’altro.',
    'input-empty': 'È vuoto. Scegli qualcos’altro.',
    'nothing-found': 'Non è stato trovato nulla. Scegli qualcosa in cui si veda più in grande.',
    'label-exists': 'C’è già un’etichetta con questo nome. Scegline un altro.',
    'need-two-labels': 'Dai esempi ad almeno due etichette.',
    'need-more-examples':
      'Non si può ancora dire se funziona bene. Dai almeno quattro esempi a ogni etichetta.',
    'storage-full':
      'Il browser ha finito lo spazio. Puoi continuare, ma salva un file prima di chiudere la pagina.',
    'storage-blocked':
      'Il browser non lascia salvare nulla a questa pagina. Puoi continuare, ma salva un file prima di chiuderla.',
    'storage-evicted':
      'Il progetto salvato è stato eliminato dal browser o in un’altra scheda. Salva un file ogni tanto.',
    'gesture-needed':
      'I browser riproducono suoni solo dopo un clic sulla pagina. Fai clic sulla pagina e riprova.',
    'media-unplayable': 'Qui non può essere riprodotto.',
    'voice-missing': 'Questo browser non ha una voce per questa lingua.',
    'midi-missing':
      'Qui non c’è un’uscita MIDI. Collega uno strumento o usa Chrome, Edge o Firefox.',
    'midi-denied':
      'Il MIDI è bloccato. Consentilo nella barra degli indirizzi e premi di nuovo il pulsante.',
    'post-failed': 'Non è stato inviato nulla. Controlla la connessione.',
    'canvas-blocked':
      'Questo browser nasconde le immagini alle pagine. Consenti a questa pagina di leggerle e ricaricala.',
    'no-backend':
      'Questo browser non riesce a eseguire il modello. Ricarica la pagina o usa un browser aggiornato.',
    'graphics-lost': 'Il browser ha tolto il processore grafico a questa pagina. Ricaricala.',
    'out-of-memory': 'La memoria non basta. Chiudi altre schede e ricarica la pagina.',
    'worker-lost':
      'Il browser ha chiuso una parte di questa pagina. Chiudi altre schede e riprova.',
    aborted: 'Interrotto prima della fine.',
    page: 'Questa pagina non è configurata correttamente. Chi l’ha creata trova qui il motivo.',
    other: 'Non ha funzionato.',
  }),
  start: 'Avvia',
  nothing: {
    'no-person': 'Nessuno visibile',
    'no-hand': 'Nessuna mano visibile',
    'no-signal': 'Nessun suono',
    'no-movement': 'Nessun movimento',
  },
  saysLabels: 'Etichetta attuale',
});
