import type { ExampleId } from '@tl-elements/core/base';
import type { FaceContext } from './face-context.ts';
import type { TrainerEvent } from '@tl-elements/core/trainer';
import { countOf } from '../review/example-index.ts';

/** How long a thumbnail takes from the picture to its row, milliseconds. */
const flightMs = 180;

/** CSS pixels; as in the styles. */
const thumbnailSide = 40;

/** Animates a thumbnail from the picture to its place in the row, unless the visitor wants less motion. */
function flyIntoRow(root: ParentNode, row: Element, url: string): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const picture = root.querySelector('.stage');
  const layer = root.querySelector<HTMLElement>('.flights');
  const examples = row.querySelector('.examples');
  if (!picture || !layer || !examples) return;
  const { x, y } = examples.getBoundingClientRect();
  const to = new DOMRect(x, y, thumbnailSide, thumbnailSide);
  fly(layer, url, picture.getBoundingClientRect(), to);
}

function fly(layer: HTMLElement, url: string, from: DOMRect, to: DOMRect): void {
  const base = layer.getBoundingClientRect();
  const image = document.createElement('img');
  image.src = url;
  image.alt = '';
  layer.append(image);
  const side = to.width;
  const place = (rect: DOMRect, scale: number) => {
    const x = rect.x - base.x + (rect.width - side) / 2;
    const y = rect.y - base.y + (rect.height - side) / 2;
    return `translate(${x}px, ${y}px) scale(${scale})`;
  };
  image.style.inlineSize = image.style.blockSize = `${side}px`;
  const flight = image.animate(
    [
      { transform: place(from, (from.height * 0.5) / side), opacity: 0.2 },
      { transform: place(to, 1), opacity: 1 },
    ],
    { duration: flightMs, easing: 'cubic-bezier(.3, 0, .3, 1)' },
  );
  flight.finished.then(
    () => image.remove(),
    () => image.remove(),
  );
}

/** What happens while a label is taught. */
export type TeachingEvent = Extract<TrainerEvent, { type: 'example' | 'taught' | 'countdown' }>;

/** Shows and says what happens while a label is taught. */
export class TeachingFeedback {
  readonly #face: FaceContext;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  hear(event: TeachingEvent): void {
    switch (event.type) {
      case 'example':
        return this.#fly(event.label, event.id);
      case 'taught':
        return this.#sayTaught(event.label);
      case 'countdown': {
        const { saidCountdown } = this.#face.m;
        return sayAloud(
          saidCountdown[event.seconds] ?? String(event.seconds),
          this.#face.host.lang,
        );
      }
    }
  }

  #fly(label: string, id: ExampleId): void {
    const url = this.#face.thumbnailUrl(id);
    const row =
      this.#face.host.renderRoot.querySelectorAll('.row')[this.#face.host.labels.indexOf(label)];
    if (url && row) flyIntoRow(this.#face.host.renderRoot, row, url);
  }

  #sayTaught(label: string): void {
    const { examples, labels } = this.#face.trainer.state;
    if (!labels.includes(label)) return; // removed meanwhile
    const m = this.#face.m;
    this.#face.say(m.saidTaught(label, m.examples(countOf(examples, label))));
  }
}

/** Speaks, if the browser can, for people who stand away from the screen. */
function sayAloud(words: string, lang: string): void {
  if (typeof speechSynthesis === 'undefined' || words === '') return;
  const utterance = new SpeechSynthesisUtterance(words);
  if (lang) utterance.lang = lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(utterance);
}
