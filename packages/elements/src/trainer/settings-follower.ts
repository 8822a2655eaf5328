import type { PropertyValues } from 'lit';
import type { TrainerSession } from './session.ts';

/**
 * Follows attributes that change after something was loaded: another extractor sees the kept
 * originals again, another camera is opened, another project.
 */
export class SettingsFollower {
  readonly #session: TrainerSession;
  #following: Promise<void> = Promise.resolve();

  constructor(session: TrainerSession) {
    this.#session = session;
  }

  /** Resolves when what has changed so far is in force, or has failed. */
  get settled(): Promise<void> {
    return this.#following;
  }

  /** @param changed the element's properties, with their former values. */
  changed(changed: PropertyValues): void {
    const has = (...names: string[]) => names.some((name) => changed.has(name));
    if (has('project')) this.#session.project.reopen();
    if (has('unknown', 'mirrorCopies')) this.#session.saveSettings();
    if (has('modality', 'mirrorCopies')) this.#session.renewViews();
    if (has('modality', 'extractor', 'weightsBase', 'mirrorCopies', 'input', 'facing')) {
      const isOtherSource = has('modality', 'input', 'facing');
      // One after the other: two changes in a row lead to the last.
      this.#following = this.#following
        .then(() => this.#follow(isOtherSource))
        .catch((error: unknown) => this.#session.live.fail(error as Error));
    }
  }

  async #follow(isOtherSource: boolean): Promise<void> {
    const { live } = this.#session;
    const isOtherExtractor = live.isOutdated;
    const wasStarted = live.isStarted && (isOtherSource || isOtherExtractor);
    if (isOtherExtractor) await live.unload();
    else if (wasStarted) await live.stop();
    await this.#reextract();
    if (wasStarted) await this.#session.start();
  }

  async #reextract(): Promise<void> {
    const { live, project } = this.#session;
    if (project.isBegun) await project.moveTo((await live.plugin()).info);
  }
}
