import type { AnyLiveInput } from '../live/live-input.ts';
import type { Augmenter } from './augmenter.ts';
import type { ProjectSlot } from './project-slot.ts';
import { savedSettings, type TrainerSettings } from './trainer-settings.ts';

/** What follows the settings. */
export interface SettingsFollowerOptions {
  readonly live: AnyLiveInput;
  readonly slot: ProjectSlot;
  readonly augmenter: Augmenter;
  readonly onError: (error: Error) => void;
}

/**
 * Makes what is loaded follow settings that change: another extractor re-extracts the examples,
 * another device is opened, another project.
 */
export class SettingsFollower {
  readonly #options: SettingsFollowerOptions;
  #following: Promise<void> = Promise.resolve();

  constructor(options: SettingsFollowerOptions) {
    this.#options = options;
  }

  /** Resolves when what has changed so far is in force, or has failed. */
  get settled(): Promise<void> {
    return this.#following;
  }

  follow(before: TrainerSettings, now: TrainerSettings): void {
    const { slot, augmenter } = this.#options;
    const isOther = (...names: (keyof TrainerSettings)[]) =>
      names.some((name) => String(before[name]) !== String(now[name]));
    if (isOther('project')) slot.reopen();
    if (isOther('unknown', 'mirrorCopies')) slot.project?.saveSettings(savedSettings(now));
    if (isOther('modality', 'mirrorCopies')) augmenter.restart();
    if (isOther('modality', 'extractor', 'weights', 'mirrorCopies')) {
      this.#reloadLater(isOther('modality'));
    }
  }

  /** Another device is wanted. */
  reopenSource(): void {
    this.#reloadLater(true);
  }

  /**
   * One after the other: two changes in a row lead to the last. What is started after a change has its
   * settings already, and is left alone.
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
    // Its failure is on show by itself.
    if (wasStarted) await live.start().catch(() => {});
  }
}
