import { explainWith } from '../explain.ts';
import type { DisplayTranslation } from '../translation.ts';
import type { Grammar } from '../grammar.ts';

const loading = 'Przygotowywanie…';

/** What a classifier shows, in Polish. */
export const display = ({ percent, number }: Grammar): DisplayTranslation => ({
  direction: 'ltr',
  percent,
  newLabel: (n) => `Etykieta ${number(n)}`,
  of: {
    camera: { start: 'Włącz kamerę', loading, waiting: 'Czekanie na obraz' },
    microphone: { start: 'Włącz mikrofon', loading, waiting: 'Słucham…' },
  },
  background: 'Tło',
  somethingElse: 'Coś innego',
  noneOfThese: 'Żadna z nich',
  doubts: {
    'other-network':
      'Ten model był trenowany z siecią, która może różnić się od używanej tutaj. Sprawdź go, zanim na nim polegasz.',
  },
  sure: (label) => `Pewność: ${label}`,
  close: 'Zamknij',
  again: 'Spróbuj ponownie',
  explain: explainWith({
    'camera-denied':
      'Kamera jest zablokowana. Zezwól na nią w pasku adresu lub w ustawieniach systemu i spróbuj ponownie.',
    'camera-missing':
      'Nie znaleziono kamery. Podłącz ją, użyj zdjęć lub otwórz stronę w innej przeglądarce.',
    'camera-busy':
      'Kamera nie włączyła się. Może używa jej inny program lub inna karta. Zamknij je i spróbuj ponownie.',
    'camera-lost':
      'Kamera przestała wysyłać obraz. Sprawdź, czy jest podłączona i włączona, i spróbuj ponownie.',
    'insecure-context':
      'Przeglądarki udostępniają kamerę i mikrofon tylko bezpiecznym stronom. Otwórz tę stronę przez https://.',
    'microphone-denied':
      'Mikrofon jest zablokowany. Zezwól na niego w pasku adresu lub w ustawieniach systemu i spróbuj ponownie.',
    'microphone-missing':
      'Nie znaleziono mikrofonu. Podłącz go, użyj plików dźwiękowych lub otwórz stronę w innej przeglądarce.',
    'microphone-busy':
      'Mikrofon nie włączył się. Może używa go inny program. Zamknij go i spróbuj ponownie.',
    'microphone-lost':
      'Mikrofon przestał wysyłać dźwięk. Sprawdź, czy jest podłączony i włączony, i spróbuj ponownie.',
    'microphone-muted': 'Mikrofon jest wyciszony. Wyłącz wyciszenie i spróbuj ponownie.',
    'sound-output-missing':
      'Nie znaleziono wyjścia dźwięku. Podłącz głośniki lub słuchawki i spróbuj ponownie.',
    'code-not-found': 'Nie udało się czegoś wczytać. Sprawdź połączenie i spróbuj ponownie.',
    'file-corrupt': 'Ten plik jest uszkodzony lub nie da się go odczytać. Użyj innej kopii.',
    'too-new': 'Zapisano to w nowszej wersji. Odśwież stronę, aby ją zaktualizować.',
    'model-unsupported': 'Z tym modelem lub plikiem nie jest to możliwe.',
    'model-missing': 'Nie ma jeszcze modelu. Potrzebne są przykłady co najmniej dwóch etykiet.',
    'project-too-large':
      'Ten projekt jest za duży na jeden plik. Usuń niepotrzebne przykłady i zapisz ponownie.',
    'project-elsewhere':
      'Ten projekt jest otwarty w innej karcie i teraz tam się zapisuje. Zamknij tamtą kartę lub kontynuuj tutaj.',
    'input-unreadable': 'Nie da się tego odczytać. Użyj czegoś innego.',
    'input-empty': 'To jest puste. Wybierz coś innego.',
    'nothing-found': 'Nic tam nie znaleziono. Wybierz coś, na czym widać to w większym rozmiarze.',
    'label-exists': 'Jest już etykieta o tej nazwie. Wybierz inną.',
    'need-two-labels': 'Dodaj przykłady do co najmniej dwóch etykiet.',
    'need-more-examples':
      'Nie można jeszcze powiedzieć, jak dobry jest model. Dodaj do każdej etykiety co najmniej cztery przykłady.',
    'storage-full':
      'W przeglądarce skończyło się miejsce. Możesz kontynuować, ale zapisz plik przed zamknięciem strony.',
    'storage-blocked':
      'Przeglądarka nie pozwala tej stronie niczego przechowywać. Możesz kontynuować, ale zapisz plik przed zamknięciem strony.',
    'storage-evicted':
      'Zapisany projekt został usunięty przez przeglądarkę lub w innej karcie. Zapisuj plik co jakiś czas.',
    'gesture-needed':
      'Przeglądarki odtwarzają dźwięk dopiero po kliknięciu na stronie. Kliknij stronę i spróbuj ponownie.',
    'media-unplayable': 'Nie da się tego tutaj odtworzyć.',
    'voice-missing': 'Ta przeglądarka nie ma głosu dla tego języka.',
    'midi-missing':
      'Nie ma tu wyjścia MIDI. Podłącz instrument lub użyj Chrome, Edge albo Firefoksa.',
    'midi-denied':
      'MIDI jest zablokowane. Zezwól na nie w pasku adresu i naciśnij przycisk ponownie.',
    'post-failed': 'Nic nie wysłano. Sprawdź połączenie.',
    'canvas-blocked':
      'Ta przeglądarka ukrywa obrazy przed stronami. Pozwól tej stronie je odczytywać i odśwież ją.',
    'no-backend':
      'Ta przeglądarka nie może uruchomić modelu. Odśwież stronę lub użyj aktualnej przeglądarki.',
    'graphics-lost': 'Przeglądarka odebrała tej stronie procesor graficzny. Odśwież stronę.',
    'out-of-memory': 'Brakuje pamięci. Zamknij inne karty i odśwież stronę.',
    'worker-lost': 'Przeglądarka zamknęła część tej strony. Zamknij inne karty i spróbuj ponownie.',
    aborted: 'Przerwano przed zakończeniem.',
    page: 'Ta strona nie jest poprawnie skonfigurowana. Jej autor znajdzie tu przyczynę.',
    other: 'To się nie udało.',
  }),
  start: 'Włącz',
  nothing: {
    'no-person': 'Nikogo nie widać',
    'no-hand': 'Nie widać dłoni',
    'no-signal': 'Brak dźwięku',
    'no-movement': 'Brak ruchu',
  },
  saysLabels: 'Bieżąca etykieta',
});
