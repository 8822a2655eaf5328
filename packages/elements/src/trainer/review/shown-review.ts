import type { ExampleId } from '@tl-elements/core/base';
import type { nothing, TemplateResult } from 'lit';
import type { DiagnosisModel } from '../confusion/diagnosis-model.ts';
import type { Messages } from '../../strings/english.ts';
import type { ExampleFinder } from './example-index.ts';
import type { GalleryInput } from './gallery-input.ts';
import type { Gallery } from './gallery.ts';
import type { Grids } from './grids.ts';
import type { Mending } from './mending.ts';
import type { Selection } from './selection.ts';

/** What is shown large, and where. */
export interface Opened {
  /** The key of the gallery. */
  readonly gallery: string;
  /** The thumbnail that was pressed. */
  readonly from: ExampleId;
  /** What is shown: that one, or one that resembles it. */
  readonly id: ExampleId;
}

/** What is to be seen at the thumbnails of a gallery. */
export interface GalleryState {
  /** The one that the Tab key reaches. */
  readonly reached: ExampleId | undefined;
  readonly selection: Selection | null;
  /** The one that is shown large; null: none. */
  readonly open: ExampleId | null;
}

/** What views and the parts of a review need of it. */
export interface ShownReview {
  readonly input: GalleryInput;
  readonly grids: Grids;
  readonly mending: Mending;
  readonly index: ExampleFinder;
  thumbnailUrl(id: ExampleId): string | null;
  /** Call it when the thumbnails of a gallery are rendered. */
  show(gallery: Gallery): GalleryState;
  /** What stands beneath the thumbnails of a gallery: an example, what can be done with several, or what was done. */
  render(m: Messages, gallery: Gallery): TemplateResult | typeof nothing;
  /** Which examples might be wrong, and which labels are confused; nothing until its code is there. */
  diagnose(view: DiagnosisModel): TemplateResult | typeof nothing;
  /** How the model does on the test examples; nothing until its code is there, and without any. */
  renderTests(m: Messages): TemplateResult | typeof nothing;
  /** Shows an example large, in the place of what is open in the gallery. @param from the thumbnail that it belongs to. */
  open(gallery: Gallery, id: ExampleId, from?: ExampleId): void;
  /** Closes what is open, or ends a selection, wherever; false if there is none. */
  escape(): boolean;
  /** Selects one. */
  select(gallery: Gallery, id: ExampleId): void;
  /** Removes examples; what stands beneath them says so. */
  remove(gallery: Gallery, ids: readonly ExampleId[]): void;
  /** Does something with what is open or selected, and ends that. The focus goes to the button that takes it back. */
  mend(act: () => void): void;
  /** Fetches what only a review needs, once. A failure is reported. */
  load(): Promise<void>;
}
