import type { Example, ExampleId, ExampleSummary } from '../../contracts/example.ts';
import type { Features } from '../../contracts/extractor.ts';

/** The part of an example that is in the store only. */
export type ExampleMedia = Pick<Example, 'media' | 'thumbnail'>;

/** What belongs to examples and is no part of the history: augmentations, and media until they are stored. */
export class ExampleExtras {
  /** An undo keeps them. */
  readonly #augmentations: Map<ExampleId, readonly Features[]>;
  readonly #unsavedMedia = new Map<ExampleId, ExampleMedia>();
  /** Examples whose augmentations are not stored yet. */
  #unsaved = new Set<ExampleId>();

  constructor(stored: readonly ExampleSummary[]) {
    this.#augmentations = new Map(stored.map(({ id, augmentations = [] }) => [id, augmentations]));
  }

  get augmentations(): ReadonlyMap<ExampleId, readonly Features[]> {
    return this.#augmentations;
  }

  /** The store has all augmentations. */
  get areAugmentationsSaved(): boolean {
    return this.#unsaved.size === 0;
  }

  /** Of an example whose media are not stored yet. */
  mediaOf(id: ExampleId): ExampleMedia | undefined {
    return this.#unsavedMedia.get(id);
  }

  /** Remembers what comes with new examples. */
  rememberAll(examples: readonly Example[]): void {
    examples.forEach((example) => this.#remember(example));
  }

  #remember({ id, augmentations, media, thumbnail }: Example): void {
    if (augmentations) this.#augment(id, augmentations);
    if (!media && !thumbnail) return;
    this.#unsavedMedia.set(id, { ...(media && { media }), ...(thumbnail && { thumbnail }) });
  }

  /** Adds augmentations to an example that is stored already. */
  addAugmentations(id: ExampleId, augmentations: readonly Features[]): void {
    this.#augment(id, augmentations);
    this.#unsaved.add(id);
  }

  /** Deletes the augmentations of all examples; false if there are none. */
  dropAugmentations(): boolean {
    if (this.#augmentations.size === 0) return false;
    for (const id of this.#augmentations.keys()) this.#unsaved.add(id);
    this.#augmentations.clear();
    return true;
  }

  /** The examples whose augmentations are to be stored; from now on they count as stored. */
  takeUnsaved(): ReadonlySet<ExampleId> {
    const unsaved = this.#unsaved;
    this.#unsaved = new Set();
    return unsaved;
  }

  /** Storing them has failed. */
  putBack(unsaved: ReadonlySet<ExampleId>): void {
    for (const id of unsaved) this.#unsaved.add(id);
  }

  /** The media of these are stored. */
  forgetMedia(examples: readonly ExampleSummary[]): void {
    for (const { id } of examples) this.#unsavedMedia.delete(id);
  }

  /** The example as it is stored. */
  complete(example: ExampleSummary): Example {
    const augmentations = this.#augmentations.get(example.id);
    return { ...example, ...(augmentations && { augmentations }), ...this.mediaOf(example.id) };
  }

  #augment(id: ExampleId, augmentations: readonly Features[]): void {
    this.#augmentations.set(id, [...(this.#augmentations.get(id) ?? []), ...augmentations]);
  }
}

/** The part of an example that changes with labels. The rest is stored separately. */
export function bare({
  augmentations: _,
  media: __,
  thumbnail: ___,
  ...example
}: Example): ExampleSummary {
  return example;
}
