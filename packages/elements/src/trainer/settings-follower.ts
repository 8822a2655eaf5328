import type { Modality } from '@tl-elements/core';
import type { PropertyValues } from 'lit';
import type { LiveSettings } from '../live/live-settings.ts';
import { mediumOf } from '../modalities.ts';
import { seeAllAgain } from './look-again.ts';
import type { TrainerSession } from './session.ts';

/**
 * Follows attributes that change after something was loaded: another extractor sees the kept
 * originals again, another camera is opened. Where the originals are of another kind (sounds instead
 * of pictures), the labels stay and the examples go.
 */
export class SettingsFollower {
  readonly #session: TrainerSession;
  readonly #settings: () => LiveSettings;
  #following: Promise<void> = Promise.resolve();

  constructor(session: TrainerSession, settings: () => LiveSettings) {
    this.#session = session;
    this.#settings = settings;
  }

  /** @param changed the element's properties, with their former values. */
  changed(changed: PropertyValues): void {
    const has = (...names: string[]) => names.some((name) => changed.has(name));
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
    await this.#seeAgain();
    if (wasStarted) await this.#session.start();
  }

  async #seeAgain(): Promise<void> {
    const { live, project } = this.#session;
    const before = project.extractor?.modality;
    if (!before) return;
    const { modality } = this.#settings();
    const { info } = await live.plugin();
    const { signal } = new AbortController();
    await project.moveTo(info, async (from, to) => {
      if (from.examples.length === 0 || !isSameMedium(before, modality)) return;
      await seeAllAgain(from, to, mediumOf(modality), await live.load(), signal);
    });
  }
}

function isSameMedium(one: Modality, other: Modality): boolean {
  return mediumOf(one) === mediumOf(other);
}
