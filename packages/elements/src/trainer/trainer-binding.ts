import { Scope, type ExampleId, type Model } from '@tl-elements/core/base';
import type { ExtractedFrame } from '@tl-elements/core/recognition';
import {
  Trainer,
  type TrainerEvent,
  type TrainerSettings,
  type TrainerState,
} from '@tl-elements/core/trainer';
import type { ReactiveController } from 'lit';
import { emit } from '../events.ts';
import type { LiveSettings } from '../live/live-settings.ts';
import { openSource, sourceKey } from '../live/open-source.ts';
import { previewOf, type Preview } from '../live/preview.ts';
import type { ExampleInput } from '../media/medium.ts';
import { isOnServer } from '../on-server.ts';
import { TrainerFace } from './face/trainer-face.ts';
import type { TrainerHost } from './face/trainer-host.ts';
import type { PageTrainer } from './page-trainer.ts';
import { trainerModalities } from './trainer-modalities.ts';
import { ThumbnailUrls } from './thumbnail-urls.ts';
import { entryOf, type Taught } from '../modalities.ts';
import { isBackgroundName } from '../strings/background-names.ts';

/** Is called with each frame that a trainer takes, and the trainer's model. */
export type Follower = (frame: ExtractedFrame<unknown>, model: Model | null) => void;

/** What the binding reads from the element. */
export interface Reads {
  readonly settings: () => TrainerSettings;
  readonly live: () => LiveSettings;
  /** Renders after an event. */
  readonly drawAfter: (type: TrainerEvent['type']) => void;
}

/** Binds core's trainer to its element: settings go in, events come out as those of the element. */
export class TrainerBinding implements ReactiveController {
  readonly face: TrainerFace;
  readonly #host: TrainerHost;
  readonly #reads: Reads;
  readonly #trainer: PageTrainer;
  readonly #thumbnails: ThumbnailUrls;
  readonly #followers: ReadonlySet<Follower>;
  /** Open while the element is connected. */
  #connected = new Scope();

  /** @param followers are called with each frame. */
  constructor(host: TrainerHost, reads: Reads, followers: ReadonlySet<Follower>) {
    this.#host = host;
    this.#followers = followers;
    this.#reads = reads;
    this.#trainer = new Trainer<ExampleInput>({
      // The first use of `trainer` sets the project, and so opens it.
      settings: { ...reads.settings(), project: null },
      modalities: trainerModalities,
      openSource: (wanted, signal) => openSource(reads.live(), wanted, signal),
      sourceKey: (wanted) => sourceKey(reads.live(), wanted),
      wantsOnsets: () => host.wantsOnsets,
      wantsMap: () => this.face.evidence.wantsMap,
    });
    this.#thumbnails = new ThumbnailUrls(
      (id) => this.#trainer.project.readThumbnail(id),
      () => host.requestUpdate(),
    );
    const thumbnailUrl = (id: ExampleId) => this.#thumbnails.urlOf(id);
    this.face = new TrainerFace({
      host,
      trainer: this.#trainer,
      thumbnailUrl,
      settings: reads.live,
    });
    this.#trainer.subscribe((event) => this.#hear(event));
    host.addController(this);
  }

  /** The trainer, with the settings that the element has now. */
  get trainer(): PageTrainer {
    // A server opens no project.
    if (!isOnServer) this.#trainer.configure(this.#reads.settings());
    return this.#trainer;
  }

  /** Read with every frame: the settings are the trainer's since the last rendering. */
  get state(): TrainerState {
    return this.#trainer.state;
  }

  get preview(): Preview {
    return previewOf(this.#trainer.live);
  }

  /** Gives it the labels to begin with. */
  seedLabels(labels: readonly string[]): void {
    this.trainer.seedLabels(labels, backgroundOf(this.#host, labels));
  }

  hostConnected(): void {
    this.#connected = new Scope();
    const interrupt = () => this.#trainer.recorder.interrupt();
    // A hold ends when nobody can see any more what is recorded.
    this.#connected.listen(window, 'blur', interrupt);
    this.#connected.listen(document, 'visibilitychange', interrupt);
    this.#trainer.resume();
  }

  hostUpdated(): void {
    this.#thumbnails.rendered();
  }

  hostDisconnected(): void {
    void this.#connected.close();
    this.#trainer.release();
    this.#thumbnails.clear();
  }

  /** Applies the settings of a project to the element. */
  #choose({ extractor, unknown, mirrorCopies }: TrainerSettings): void {
    Object.assign(this.#host, { extractor, unknown, mirrorCopies });
  }

  #keepThumbnails(): void {
    const { examples, testExamples } = this.#trainer.state;
    this.#thumbnails.keepOnly([...examples, ...testExamples]);
  }

  #hear(event: TrainerEvent): void {
    const host = this.#host;
    this.#reads.drawAfter(event.type);
    switch (event.type) {
      case 'state':
        return;
      case 'ready':
        return emit(host, 'tl-ready', null);
      case 'change':
        this.#keepThumbnails();
        return emit(host, 'tl-change', null);
      case 'trained': {
        const { model, evaluation, trainMs } = event;
        return emit(host, 'tl-trained', { model, evaluation, trainMs });
      }
      case 'frame':
        this.face.evidence.take(event.frame, event.model);
        return this.#followers.forEach((follower) => follower(event.frame, event.model));
      case 'prediction':
        return emit(host, 'tl-prediction', event.prediction);
      case 'label':
        return emit(host, 'tl-label', event.change);
      case 'progress':
        return emit(host, 'tl-progress', event.progress);
      case 'error':
        return emit(host, 'tl-error', { error: event.error });
      case 'settings':
        return this.#choose(event.settings);
      case 'example':
        this.#thumbnails.refresh();
        return this.face.hear(event);
      case 'taught':
      case 'countdown':
        return this.face.hear(event);
    }
  }
}

/**
 * Which of the labels to begin with stands for "nothing happens"; null: none. A page may name it in any
 * language.
 */
function backgroundOf(taught: Taught, labels: readonly string[]): string | null {
  const { hasBackground = false } = entryOf(taught) ?? {};
  return (hasBackground && labels.find((name) => isBackgroundName(name))) || null;
}
