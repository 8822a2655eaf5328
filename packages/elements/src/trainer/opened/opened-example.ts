import { Scope, type ExampleId } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import { nearestExamples } from '@tl-elements/core/review';
import { nothing, type TemplateResult } from 'lit';
import { drawSkeleton, type Skeleton } from '../../look/skeleton.ts';
import type { Messages } from '../../strings/english.ts';
import { otherAnswer } from '../confusion/held-out.ts';
import { isRightToLeft } from '../review/gallery-input.ts';
import type { Gallery } from '../review/gallery.ts';
import type { Opened, ShownReview } from '../review/shown-review.ts';
import { LookedAt } from './looked-at.ts';
import { renderOpened, type ShownOriginal } from './opened-view.ts';
import { findSkeleton, readOriginal, type Original } from './read-original.ts';
import { SoundPlayer } from './sound-player.ts';

/** How many examples that resemble one are shown. */
const mostAlike = 6;

/** The example that is shown large: its picture or sound, what resembles it, and what can be done with it. */
export class OpenedExample {
  readonly #face: FaceContext;
  readonly #review: ShownReview;
  readonly #player = new SoundPlayer();
  readonly #looked: LookedAt;
  /** Of what is shown now. */
  #scope = new Scope();
  #id: ExampleId | null = null;
  #shown: ShownOriginal | null = null;
  #alike: readonly ExampleId[] = [];
  #isPlaying = false;
  #picture: Blob | null = null;

  constructor(face: FaceContext, review: ShownReview) {
    this.#face = face;
    this.#review = review;
    this.#looked = new LookedAt(face);
  }

  /** Reads an example, and plays it if it is a sound. */
  show(id: ExampleId): void {
    if (id === this.#id) return;
    this.#forget();
    this.#id = id;
    const scope = new Scope();
    this.#scope = scope;
    void this.#read(id, scope).catch((error: unknown) => {
      if (!scope.signal.aborted) this.#face.trainer.report(error as Error);
    });
  }

  close(): void {
    this.#forget();
    this.#player.close();
  }

  render(m: Messages, gallery: Gallery, { id, from }: Opened): TemplateResult | typeof nothing {
    const review = this.#review;
    const placed = review.index.get(id);
    const start = review.index.get(from);
    // Removed or undone meanwhile.
    if (!placed || !start) return nothing;
    const { labels } = this.#face.host;
    const { isExcluded = false, isFromCamera = false } = placed.example;
    const { mending } = review;
    const { key } = gallery;
    const { label } = placed.example;
    const picture = this.#id === id ? this.#picture : null;
    const lookedAt = picture && { id, label, isFromCamera, picture, signal: this.#scope.signal };
    return renderOpened(
      {
        m,
        review,
        labels,
        placed,
        origin: id === from ? null : start,
        shown: this.#id === id ? this.#shown : null,
        isPlaying: this.#isPlaying,
        showsEvidence: lookedAt && this.#looked.isOn(lookedAt),
        drawEvidence: lookedAt && this.#looked.drawerOf(m, lookedAt),
        testedAs: otherAnswer(this.#face.host.evaluation, id),
        alike: this.#id === id ? this.#alike.filter((each) => review.index.get(each)) : [],
      },
      {
        play: () => void this.#play(),
        toggleEvidence: () => this.#looked.toggle(),
        move: (to) => review.mend(() => mending.move(m, key, [id], to)),
        exclude: () => mending.setExcluded(m, null, [id], !isExcluded),
        remove: () => review.mend(() => mending.remove(m, key, [id])),
        select: () => review.select(gallery, from),
        open: (other) => review.open(gallery, other, from),
        close: () => review.escape(),
        keyDown: (event) => this.#step(event, gallery, from),
      },
    );
  }

  /** Arrow keys go to the next and to the previous example; the focus stays at the button. */
  #step(event: KeyboardEvent, gallery: Gallery, from: ExampleId): void {
    const { key, target, currentTarget } = event;
    if (key === 'Escape') {
      event.preventDefault();
      return void this.#review.escape();
    }
    if (target instanceof HTMLSelectElement || !/^Arrow(Left|Right)$/.test(key)) return;
    event.preventDefault();
    const isForward = (key === 'ArrowRight') !== isRightToLeft(currentTarget as Element);
    const next = gallery.ids[gallery.ids.indexOf(from) + (isForward ? 1 : -1)];
    if (next !== undefined) this.#review.open(gallery, next);
  }

  async #read(id: ExampleId, scope: Scope): Promise<void> {
    const { signal } = scope;
    const isOver = () => signal.aborted;
    const original = await readOriginal(this.#face.host, this.#face.trainer, id, signal);
    if (isOver()) return;
    if (original) this.#take(original, scope);
    if (original?.sound) void this.#play();
    await new Promise(requestAnimationFrame);
    if (isOver()) return;
    // After the picture, since it takes a while with thousands of examples.
    this.#alike = this.#alikeTo(id);
    this.#face.update();
    // Whether it looks at places is known when it is loaded.
    if (this.#face.host.modality === 'image' && original) {
      await this.#face.trainer.live.load();
      this.#face.update();
    }
    const skeleton = original && (await findSkeleton(this.#face.host, this.#face.trainer, original.picture, signal)); // oxfmt-ignore
    if (isOver() || !skeleton || !this.#shown) return;
    this.#shown = { ...this.#shown, drawSkeleton: drawer(skeleton) };
    this.#face.update();
  }

  /** The examples that resemble it most; of a test, too, which may say why it was taken for something else. */
  #alikeTo(id: ExampleId): readonly ExampleId[] {
    const { examples, testExamples } = this.#face.trainer.state;
    const test = testExamples.find((each) => each.id === id);
    const among = test ? [...examples, test] : examples;
    return nearestExamples(among, id, mostAlike).map((each) => each.id);
  }

  #take({ picture, sound }: Original, scope: Scope): void {
    const url = URL.createObjectURL(picture);
    scope.add(() => URL.revokeObjectURL(url));
    this.#shown = { url, sound, drawSkeleton: null };
    this.#picture = picture;
    this.#face.update();
  }

  async #play(): Promise<void> {
    const sound = this.#shown?.sound;
    if (!sound) return;
    this.#isPlaying = true;
    this.#face.update();
    await this.#player.play(sound.buffer, () => {
      this.#isPlaying = false;
      this.#face.update();
    });
  }

  #forget(): void {
    void this.#scope.close();
    this.#player.stop();
    this.#id = null;
    this.#shown = null;
    this.#picture = null;
    this.#alike = [];
  }
}

/** Draws in the canvas that it is given. Lit calls it once for each canvas, since it stays the same. */
function drawer(skeleton: Skeleton): (canvas: Element | undefined) => void {
  return (canvas) => {
    // Its color is known when it is on the page.
    if (canvas) queueMicrotask(() => drawSkeleton(canvas as HTMLCanvasElement, skeleton));
  };
}
