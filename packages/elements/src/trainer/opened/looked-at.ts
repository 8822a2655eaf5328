import type { ExampleId, Model } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import type { Messages } from '../../strings/english.ts';
import { drawEvidence } from '../evidence/draw-evidence.ts';
import { mainPlaceOf } from '../evidence/main-place.ts';

/** The example that is open. */
export interface LookedAtExample {
  readonly id: ExampleId;
  readonly label: string;
  /** Only a part of the pictures of a camera may count. */
  readonly isFromCamera: boolean;
  readonly picture: Blob;
  readonly signal: AbortSignal;
}

/** What is drawn over the picture of an example. */
interface Drawing {
  readonly id: ExampleId;
  readonly model: Model;
  readonly draw: (canvas: Element | undefined) => void;
}

/** "Where it looked": the evidence for an example's label, drawn over its picture. Off until it is switched on. */
export class LookedAt {
  readonly #face: FaceContext;
  #isOn = false;
  #drawing: Drawing | null = null;
  /** For which example and model the evidence was last asked for. */
  #asked: Pick<Drawing, 'id' | 'model'> | null = null;
  /** It was just switched on: screen readers are told where it looked, once. */
  #isToBeSaid = false;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  /** Null if it can't be shown: the label takes no part in the model, or the model does not look at places. */
  isOn({ label }: Pick<LookedAtExample, 'label'>): boolean | null {
    const { hasEvidence, model } = this.#face.trainer.state;
    return hasEvidence && model?.head.labels.includes(label) ? this.#isOn : null;
  }

  toggle(): void {
    this.#isOn = !this.#isOn;
    this.#isToBeSaid = this.#isOn;
    this.#asked = null;
    this.#drawing = null;
    this.#face.update();
  }

  /** Draws in the canvas that it is given; null until that is known. Asks for what is missing. */
  drawerOf(m: Messages, example: LookedAtExample): Drawing['draw'] | null {
    const { model } = this.#face.trainer.state;
    if (!model || !this.isOn(example)) return null;
    const { id } = example;
    if (this.#asked?.id !== id || this.#asked.model !== model) {
      this.#asked = { id, model };
      void this.#look(m, example, model).catch((error: unknown) => {
        if (!example.signal.aborted) this.#face.trainer.report(error as Error);
      });
    }
    // The last drawing stays until that of a newer model is there.
    return this.#drawing?.id === id ? this.#drawing.draw : null;
  }

  async #look(
    m: Messages,
    { id, isFromCamera, picture, signal }: LookedAtExample,
    model: Model,
  ): Promise<void> {
    const evidence = await this.#face.trainer.lookedAt(id, { signal });
    const bitmap = await createImageBitmap(picture);
    const { width, height } = bitmap;
    const box = isFromCamera ? (model.preprocessing.box ?? null) : null;
    bitmap.close();
    if (signal.aborted || !this.#isOn || this.#asked?.id !== id || !evidence) return;
    const draw = (canvas: Element | undefined) => {
      // Its color is known when it is on the page.
      if (!canvas) return;
      queueMicrotask(() =>
        drawEvidence(canvas as HTMLCanvasElement, { evidence, box, width, height }),
      );
    };
    this.#drawing = { id, model, draw };
    this.#face.update();
    const place = mainPlaceOf(evidence, false);
    if (!this.#isToBeSaid || place === null) return;
    this.#isToBeSaid = false;
    this.#face.say(m.evidence.looksAt[place] ?? '');
  }
}
