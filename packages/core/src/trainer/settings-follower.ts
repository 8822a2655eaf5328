import type { SurroundingsWatch } from '../evidence/surroundings-watch.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import type { Augmenter } from './augmenter.ts';
import type { ProjectSlot } from './project-slot.ts';
import { savedSettings, type TrainerSettings } from './trainer-settings.ts';

/** What follows the settings. */
export interface SettingsFollowerOptions {
  readonly live: AnyLiveInput;
  readonly slot: ProjectSlot;
  readonly augmenter: Augmenter;
  readonly surroundings: SurroundingsWatch;
  readonly onError: (error: Error) => void;
}

/**
 * Applies changed settings: re-extracts the examples with another extractor, opens another device or
 * another project.
 */
export class SettingsFollower {
  readonly #options: SettingsFollowerOptions;
  #following: Promise<void> = Promise.resolve();

  constructor(options: SettingsFollowerOptions) {
    this.#options = options;
  }

  /** Resolves when all changes so far are applied, or have failed. */
  get settled(): Promise<void> {
    return this.#following;
  }

  follow(before: TrainerSettings, now: TrainerSettings): void {
    const { slot, augmenter, surroundings } = this.#options;
    const isOther = (...names: (keyof TrainerSettings)[]) =>
      names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
    if (isOther('project')) slot.reopen();
    if (isOther('unknown', 'mirrorCopies', 'upperBody', 'recording'))
      slot.project?.saveSettings(savedSettings(now));
    if (isOther('modality', 'motion', 'mirrorCopies')) augmenter.restart();
    if (isOther('modality', 'motion', 'extractor')) surroundings.restart();
    if (isOther('modality', 'motion', 'extractor', 'weights', 'mirrorCopies', 'upperBody')) {
      this.#reloadLater(isOther('modality'));
    }
  }

  /** The project's features are made by another extractor of the same inputs now: its network was refined. */
  exchangeExtractor(): void {
    const { live, augmenter, surroundings, onError } = this.#options;
    augmenter.restart();
    surroundings.restart();
    this.#following = this.#following
      .then(() => (live.extractor && live.isOutdated ? live.exchange() : undefined))
      .catch((error: unknown) => onError(error as Error));
  }

  /** Another device is wanted. */
  reopenSource(): void {
    this.#reloadLater(true);
  }

  /**
   * Applies changes one after the other, so that the last one counts. A device that was started after a
   * change has the new settings already and is left alone.
   */
  #reloadLater(isOtherSource: boolean): void {
    const { live, onError } = this.#options;
    const wasStarted = live.isStarted;
    this.#following = this.#following
      .then(() => this.#reload(isOtherSource, wasStarted))
      .catch((error: unknown) => onError(error as Error));
  }

  async #reload(isOtherSource: boolean, wasStartedBefore: boolean): Promise<void> {
    const { live, slot } = this.#options;
    const isOtherExtractor = live.isOutdated;
    const isRunning = wasStartedBefore && live.isStarted;
    const wasStarted = isRunning && (isOtherSource || isOtherExtractor);
    if (isOtherExtractor) await live.unload();
    else if (wasStarted) await live.stop();
    if (slot.isBegun) await slot.moveTo((await live.plugin()).info);
    // `live` shows its failure itself.
    if (wasStarted) await live.start().catch(() => {});
  }
}
