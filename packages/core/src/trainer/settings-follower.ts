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
      const isOtherSource = isOther('modality');
      this.#enqueue(() => this.#reload(isOtherSource));
    }
  }

  /** Another device is wanted. */
  reopenSource(): void {
    this.#enqueue(() => this.#reload(true));
  }

  /** One after the other: two changes in a row lead to the last. */
  #enqueue(work: () => Promise<void>): void {
    this.#following = this.#following
      .then(work)
      .catch((error: unknown) => this.#options.onError(error as Error));
  }

  async #reload(isOtherSource: boolean): Promise<void> {
    const { live, slot } = this.#options;
    const isOtherExtractor = live.isOutdated;
    const wasStarted = live.isStarted && (isOtherSource || isOtherExtractor);
    if (isOtherExtractor) await live.unload();
    else if (wasStarted) await live.stop();
    if (slot.isBegun) await slot.moveTo((await live.plugin()).info);
    // Its failure is on show by itself.
    if (wasStarted) await live.start().catch(() => {});
  }
}
