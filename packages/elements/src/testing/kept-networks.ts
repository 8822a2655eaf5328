import type { Modality } from '@tl-elements/core/base';
import { Trainer } from '@tl-elements/core/trainer';
import type { TlClassifier } from '../classifier/tl-classifier.ts';
import type { ExampleInput } from '../media/medium.ts';
import { trainerModalities as modalities } from '../trainer/trainer-modalities.ts';
import type { TlTrainer } from '../trainer/tl-trainer.ts';

/** Holds networks, by modality, extractor and weights. */
const kept = new Map<string, Trainer<ExampleInput>>();
let isListening = false;

/**
 * Keeps each network that an element of the page loads from now on, as another element does that uses it: the tests of
 * a file load it once.
 */
export function keepNetworks(): void {
  if (!isListening) document.addEventListener('tl-ready', ({ target }) => keepThoseOf(target));
  isListening = true;
}

function keepThoseOf(target: EventTarget | null): void {
  const element = target as TlTrainer | TlClassifier;
  const weights = new URL(element.weightsBase ?? '', location.href);
  if (element.localName === 'tl-trainer') {
    const { modality, extractor } = element as TlTrainer;
    keep(modality, extractor, weights);
    return;
  }
  const { modality, extractor } = (element as TlClassifier).model ?? {};
  if (modality && extractor && !extractor.refined) keep(modality, extractor.id, weights);
}

function keep(modality: Modality, extractor: string | null, weights: URL): void {
  const name = `${modality} ${extractor} ${weights.href}`;
  if (kept.has(name)) return;
  const holder = new Trainer<ExampleInput>({
    settings: { modality, extractor, weights, project: null, mirrorCopies: null, unknown: 'off' },
    modalities,
    openSource: () => Promise.reject(new Error('It takes no frames.')),
  });
  kept.set(name, holder);
  // One that a test has taken away before is loaded again by the next test.
  holder.live.load().catch(() => kept.delete(name));
}
