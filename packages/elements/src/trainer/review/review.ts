import type * as reviewCode from './review-code.ts';
import { type ExampleId, loadCode } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import { nothing, type ReactiveController, type TemplateResult, adoptStyles } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { DiagnosisModel } from '../confusion/diagnosis-model.ts';
import { renderNote } from '../views/note.ts';
import { finderOf, nameOf, type ExampleFinder } from './example-index.ts';
import { GalleryInput } from './gallery-input.ts';
import { thumbnailIn, type Gallery } from './gallery.ts';
import { Grids } from './grids.ts';
import { Mending } from './mending.ts';
import type { GalleryState, Opened, ShownReview } from './shown-review.ts';
import { extended, remaining, toggled, whole, type Selection } from './selection.ts';
import type { SelectionModel } from '../opened/selection-bar.ts';
import type { Diagnosis } from '../confusion/diagnosis.ts';
import type { OpenedExample } from '../opened/opened-example.ts';
import { trainerStyles } from '../styles/trainer-styles.ts';
import type { TestSection } from '../tests/test-section.ts';

/** Lets people see and mend what was taught: which example is open, which are selected, what was just done. */
export class Review implements ShownReview, ReactiveController {
  readonly #face: FaceContext;
  readonly input: GalleryInput;
  readonly grids: Grids;
  readonly mending: Mending;
  readonly #galleries = new Map<string, Gallery>();
  /** Of each gallery: the thumbnail that the Tab key reaches. */
  readonly #reached = new Map<string, ExampleId>();
  #opened: Opened | null = null;
  #selection: Selection | null = null;
  #lazy: LazyParts | null = null;
  #loading: Promise<LazyParts> | null = null;

  constructor(face: FaceContext) {
    this.#face = face;
    this.input = new GalleryInput({
      galleryOf: (key) => this.#galleries.get(key),
      isSelecting: (gallery) => this.#selectionIn(gallery) !== null,
      columnsOf: ({ key }) => this.#columnsOf(key),
      press: (gallery, id) => this.#press(gallery, id),
      toggle: (gallery, id) => this.#select(toggled(this.#selection, gallery, id)),
      extend: (gallery, id, from) => this.#select(extended(this.#selection, gallery, id, from)),
      selectAll: (gallery) => this.#select(whole(gallery)),
      reach: ({ key }, id) => this.#reach(key, id),
      moveTo: (gallery, id) => this.#moveTo(gallery, id),
      remove: (gallery, id) => this.#removeByKey(gallery, id),
      leave: (gallery) => this.#leave(gallery),
    });
    this.grids = new Grids(() => face.update());
    this.mending = new Mending(face.trainer, (words) => face.say(words));
    face.host.addController(this);
  }

  get index(): ExampleFinder {
    const { examples, testExamples } = this.#face.trainer.state;
    return finderOf(examples, testExamples);
  }

  thumbnailUrl(id: ExampleId): string | null {
    return this.#face.thumbnailUrl(id);
  }

  show(gallery: Gallery): GalleryState {
    const { key, ids } = gallery;
    this.#galleries.set(key, gallery);
    const reached = this.#reached.get(key);
    const opened = this.#opened?.gallery === key ? this.#opened.from : null;
    return {
      reached: reached !== undefined && ids.includes(reached) ? reached : ids[0],
      selection: this.#selectionIn(gallery),
      open: opened,
    };
  }

  render(m: Messages, gallery: Gallery): TemplateResult | typeof nothing {
    const note = this.mending.noteIn(gallery.key);
    if (note) return renderNote(m, note.words, () => this.#undo(gallery, note.ids));
    const selection = this.#selectionIn(gallery);
    const lazy = this.#lazy;
    if (!lazy) return nothing;
    if (selection)
      return lazy.renderSelection(
        selectionModelOf(m, this, gallery, selection, this.#face.host.labels),
      );
    const opened = this.#opened;
    if (opened?.gallery !== gallery.key || !gallery.ids.includes(opened.from)) return nothing;
    return lazy.example.render(m, gallery, opened);
  }

  diagnose(view: DiagnosisModel): TemplateResult | typeof nothing {
    return this.#lazy?.diagnosis.render(view) ?? nothing;
  }

  renderTests(m: Messages): TemplateResult | typeof nothing {
    return this.#lazy?.tests.render(m) ?? nothing;
  }

  hostUpdated(): void {
    this.grids.updated(this.#face.host.renderRoot);
  }

  open(gallery: Gallery, id: ExampleId, from = id): void {
    this.#begin();
    this.#opened = { gallery: gallery.key, from, id };
    this.#selection = null;
    this.#reached.set(gallery.key, from);
    const placed = this.index.get(id);
    if (placed) this.#say((m) => nameOf(m, placed));
    void this.load().then(() => this.#showOpened(id));
  }

  escape(): boolean {
    const key = this.#selection?.gallery ?? this.#opened?.gallery;
    const gallery = key === undefined ? undefined : this.#galleries.get(key);
    return gallery !== undefined && this.#leave(gallery);
  }

  select(gallery: Gallery, id: ExampleId): void {
    this.#select(toggled(null, gallery, id));
    this.focusOn(gallery, id);
  }

  remove(gallery: Gallery, ids: readonly ExampleId[]): void {
    this.mending.remove(this.#face.m, gallery.key, ids);
    this.#end();
  }

  mend(act: () => void): void {
    act();
    this.#end();
    this.#face.focusOn('.done button');
  }

  /** Moves the focus to a thumbnail, after the next rendering. */
  focusOn({ key }: Gallery, id: ExampleId): void {
    const { host, focus } = this.#face;
    this.#reached.set(key, id);
    focus.moveTo(() => thumbnailIn(host.renderRoot, key, id));
  }

  async load(): Promise<void> {
    this.#loading ??= loadParts(this.#face, this);
    try {
      this.#lazy = await this.#loading;
      this.#face.update();
    } catch (error) {
      this.#loading = null;
      this.#face.trainer.report(error as Error);
    }
  }

  /** What is selected in a gallery; null: nothing. */
  #selectionIn(gallery: Gallery): Selection | null {
    const selection = this.#selection;
    return selection?.gallery === gallery.key ? remaining(selection, gallery) : null;
  }

  async #showOpened(id: ExampleId): Promise<void> {
    const { host } = this.#face;
    if (this.#opened?.id !== id) return;
    this.#lazy?.example.show(id);
    host.requestUpdate();
    await host.updateComplete;
    host.renderRoot.querySelector('.opened')?.scrollIntoView({ block: 'nearest' });
  }

  #press(gallery: Gallery, id: ExampleId): void {
    if (this.#opened?.gallery === gallery.key && this.#opened.from === id) this.#end();
    else this.open(gallery, id);
  }

  #select(selection: Selection | null): void {
    this.#begin();
    this.#opened = null;
    this.#lazy?.example.close();
    this.#selection = selection;
    this.#say((m) => m.selected(selection?.ids.size ?? 0));
    void this.load();
  }

  #moveTo(gallery: Gallery, id: ExampleId): void {
    if (this.#opened?.gallery === gallery.key) this.open(gallery, id);
    this.focusOn(gallery, id);
  }

  #removeByKey(gallery: Gallery, id: ExampleId): void {
    const ids = [...(this.#selectionIn(gallery)?.ids ?? [id])];
    const gone = new Set(ids);
    const place = gallery.ids.indexOf(id);
    const isLeft = (each: ExampleId) => !gone.has(each);
    const next = gallery.ids.slice(place).find(isLeft) ?? gallery.ids.slice(0, place).findLast(isLeft); // oxfmt-ignore
    this.remove(gallery, ids);
    if (next !== undefined) this.focusOn(gallery, next);
  }

  #leave(gallery: Gallery): boolean {
    const selection = this.#selectionIn(gallery);
    const opened = this.#opened?.gallery === gallery.key ? this.#opened : null;
    if (!selection && !opened) return false;
    const from = opened?.from ?? selection!.anchor;
    this.#end();
    this.focusOn(gallery, from);
    return true;
  }

  #undo(gallery: Gallery, ids: readonly ExampleId[]): void {
    this.mending.undo();
    const [id] = ids;
    if (id !== undefined) this.focusOn(gallery, id);
  }

  #reach(key: string, id: ExampleId): void {
    if (this.#reached.get(key) === id) return;
    this.#reached.set(key, id);
    this.#face.update();
  }

  #columnsOf(key: string): number {
    const { renderRoot } = this.#face.host;
    const isGrid = renderRoot.querySelector(`.grid[data-gallery=${key}]`) !== null;
    return isGrid ? this.grids.windowOf(key, Infinity).columns : 1;
  }

  #begin(): void {
    this.mending.forget();
    this.#face.update();
  }

  #end(): void {
    this.#opened = null;
    this.#selection = null;
    this.#lazy?.example.close();
    this.#face.update();
  }

  #say(words: (m: Messages) => string): void {
    this.#face.say(words(this.#face.m));
  }
}

/** What can be done with several examples of a gallery. @param labels all of the trainer. */
function selectionModelOf(
  m: Messages,
  review: ShownReview,
  { key }: Gallery,
  { ids }: Selection,
  labels: readonly string[],
): SelectionModel {
  const { mending, index } = review;
  const all = [...ids];
  const examples = all.map((id) => index.get(id)?.example);
  const own = new Set(examples.map((example) => example?.label));
  const areExcluded = examples.every((example) => example?.isExcluded);
  return {
    m,
    count: all.length,
    labels: own.size === 1 ? labels.filter((label) => !own.has(label)) : labels,
    areExcluded,
    areTests: all.some((id) => index.get(id)?.isTest),
    move: (label) => review.mend(() => mending.move(m, key, all, label)),
    exclude: () => review.mend(() => mending.setExcluded(m, key, all, !areExcluded)),
    remove: () => review.mend(() => mending.remove(m, key, all)),
    cancel: () => review.escape(),
  };
}

/** The parts of a review that are fetched when they are first needed. */
interface LazyParts extends Pick<typeof reviewCode, 'renderSelection'> {
  readonly example: OpenedExample;
  readonly diagnosis: Diagnosis;
  readonly tests: TestSection;
}

/** Fetches the parts of a review, and their styles. @throws {TlError} `code-not-found`. */
async function loadParts(face: FaceContext, review: ShownReview): Promise<LazyParts> {
  const code = await loadCode<typeof reviewCode>(() => import('./review-code.ts'));
  adoptStyles(face.host.renderRoot as ShadowRoot, [...trainerStyles, ...code.reviewStyles]);
  return {
    example: new code.OpenedExample(face, review),
    diagnosis: new code.Diagnosis(review, () => face.update()),
    tests: new code.TestSection(face, review),
    renderSelection: code.renderSelection,
  };
}
