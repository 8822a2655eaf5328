import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

const loading = 'Wird vorbereitet …';

/** What a classifier shows, in German. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `Label ${number(n)}`,
  of: {
    camera: { start: 'Kamera starten', loading, waiting: 'Noch kein Bild' },
    microphone: { start: 'Mikrofon starten', loading, waiting: 'Hört zu …' },
  },
  background: 'Hintergrund',
  somethingElse: 'Etwas anderes',
  noneOfThese: 'Nichts davon',
  doubts: {
    'other-network':
      'Dieses Modell wurde mit einem Netz trainiert, das von dem hier abweichen kann. Testen Sie es, bevor Sie sich darauf verlassen.',
  },
  sure: (label) => `Wie sicher: ${label}`,
  close: 'Schließen',
  again: 'Erneut versuchen',
  explain: explainWith({
    'camera-denied':
      'Die Kamera ist blockiert. Erlauben Sie sie in der Adressleiste oder in den Systemeinstellungen, und versuchen Sie es erneut.',
    'camera-missing':
      'Keine Kamera gefunden. Schließen Sie eine an, verwenden Sie Fotos, oder öffnen Sie die Seite in einem anderen Browser.',
    'camera-busy':
      'Die Kamera ist nicht gestartet. Vielleicht verwendet sie ein anderes Programm oder ein anderer Tab. Schließen Sie es, und versuchen Sie es erneut.',
    'camera-lost':
      'Die Kamera sendet kein Bild mehr. Prüfen Sie, ob sie angeschlossen und eingeschaltet ist, und versuchen Sie es erneut.',
    'insecure-context':
      'Browser geben Kamera und Mikrofon nur für sichere Seiten frei. Öffnen Sie diese Seite mit https://.',
    'microphone-denied':
      'Das Mikrofon ist blockiert. Erlauben Sie es in der Adressleiste oder in den Systemeinstellungen, und versuchen Sie es erneut.',
    'microphone-missing':
      'Kein Mikrofon gefunden. Schließen Sie eines an, verwenden Sie Tondateien, oder öffnen Sie die Seite in einem anderen Browser.',
    'microphone-busy':
      'Das Mikrofon ist nicht gestartet. Vielleicht verwendet es ein anderes Programm. Schließen Sie es, und versuchen Sie es erneut.',
    'microphone-lost':
      'Das Mikrofon sendet keinen Ton mehr. Prüfen Sie, ob es angeschlossen und eingeschaltet ist, und versuchen Sie es erneut.',
    'microphone-muted':
      'Das Mikrofon ist stummgeschaltet. Heben Sie die Stummschaltung auf, und versuchen Sie es erneut.',
    'sound-output-missing':
      'Keine Tonausgabe gefunden. Schließen Sie Lautsprecher oder Kopfhörer an, und versuchen Sie es erneut.',
    'code-not-found':
      'Etwas konnte nicht geladen werden. Prüfen Sie die Verbindung, und versuchen Sie es erneut.',
    'file-corrupt':
      'Diese Datei ist beschädigt oder kann nicht gelesen werden. Verwenden Sie eine andere Kopie.',
    'too-new':
      'Das wurde mit einer neueren Version gespeichert. Laden Sie die Seite neu, um sie zu aktualisieren.',
    'model-unsupported': 'Das geht mit diesem Modell oder dieser Datei nicht.',
    'model-missing': 'Es gibt noch kein Modell. Dafür brauchen mindestens zwei Labels Beispiele.',
    'project-too-large':
      'Dieses Projekt ist zu groß für eine Datei. Entfernen Sie Beispiele, die Sie nicht brauchen, und speichern Sie erneut.',
    'project-elsewhere':
      'Dieses Projekt ist in einem anderen Tab geöffnet und wird jetzt dort gespeichert. Schließen Sie diesen Tab, oder machen Sie hier weiter.',
    'input-unreadable': 'Das kann nicht gelesen werden. Verwenden Sie etwas anderes.',
    'input-empty': 'Das ist leer. Wählen Sie etwas anderes.',
    'nothing-found':
      'Darin wurde nichts gefunden. Wählen Sie etwas, auf dem es größer zu sehen ist.',
    'label-exists': 'Es gibt schon ein Label mit diesem Namen. Wählen Sie einen anderen.',
    'need-two-labels': 'Geben Sie mindestens zwei Labels Beispiele.',
    'need-more-examples':
      'Noch lässt sich nicht sagen, wie gut das ist. Geben Sie jedem Label mindestens vier Beispiele.',
    'storage-full':
      'Der Browser hat keinen Speicherplatz mehr. Sie können weitermachen: Speichern Sie aber eine Datei, bevor Sie die Seite schließen.',
    'storage-blocked':
      'Der Browser lässt diese Seite nichts speichern. Sie können weitermachen: Speichern Sie aber eine Datei, bevor Sie die Seite schließen.',
    'storage-evicted':
      'Das gespeicherte Projekt wurde gelöscht, vom Browser oder in einem anderen Tab. Speichern Sie ab und zu eine Datei.',
    'gesture-needed':
      'Browser spielen Ton erst ab, nachdem auf der Seite etwas angeklickt wurde. Klicken Sie auf die Seite, und versuchen Sie es erneut.',
    'media-unplayable': 'Das kann hier nicht abgespielt werden.',
    'voice-missing': 'Dieser Browser hat keine Stimme für diese Sprache.',
    'midi-missing':
      'Hier gibt es keinen MIDI-Ausgang. Schließen Sie ein Instrument an, oder verwenden Sie Chrome, Edge oder Firefox.',
    'midi-denied':
      'MIDI ist blockiert. Erlauben Sie es in der Adressleiste, und drücken Sie die Schaltfläche erneut.',
    'post-failed': 'Es wurde nichts gesendet. Prüfen Sie die Verbindung.',
    'canvas-blocked':
      'Dieser Browser verbirgt Bilder vor Seiten. Erlauben Sie dieser Seite, sie zu lesen, und laden Sie sie neu.',
    'no-backend':
      'Dieser Browser kann das Modell hier nicht ausführen. Laden Sie die Seite neu, oder verwenden Sie einen aktuellen Browser.',
    'graphics-lost':
      'Der Browser hat dieser Seite den Grafikprozessor entzogen. Laden Sie die Seite neu.',
    'out-of-memory':
      'Der Arbeitsspeicher reicht nicht aus. Schließen Sie andere Tabs, und laden Sie die Seite neu.',
    'worker-lost':
      'Der Browser hat einen Teil dieser Seite beendet. Schließen Sie andere Tabs, und versuchen Sie es erneut.',
    aborted: 'Das wurde vorzeitig beendet.',
    page: 'Diese Seite ist nicht richtig eingerichtet. Wer sie erstellt hat, findet hier den Grund.',
    other: 'Das hat nicht geklappt.',
  }),
  start: 'Starten',
  nothing: {
    'no-person': 'Niemand zu sehen',
    'no-hand': 'Keine Hand zu sehen',
    'no-signal': 'Kein Ton',
    'no-movement': 'Keine Bewegung',
  },
  saysLabels: 'Aktuelles Label',
});
