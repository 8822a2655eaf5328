import { Scope } from '@tl-elements/core/base';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FrameNeed } from '../live/pause-controller.ts';
import type { TlTrainer } from '../trainer/tl-trainer.ts';
import type { Follower } from '../trainer/trainer-binding.ts';

/** Finds the trainer that an element follows, also if the trainer is added to the page later. */
export class FollowController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #follower: Follower;
  #wanted: string | TlTrainer | null = null;
  #scope = new Scope();
  #trainer: TlTrainer | null = null;
  #need: FrameNeed | null = null;
  #endNeed: () => void = () => {};
  #needsOnsets = false;
  #endOnsets: () => void = () => {};

  constructor(host: ReactiveControllerHost & HTMLElement, follower: Follower) {
    this.#host = host;
    this.#follower = follower;
    host.addController(this);
  }

  /** Null while it is missing or not upgraded yet. */
  get trainer(): TlTrainer | null {
    return this.#trainer;
  }

  hostConnected(): void {
    this.#begin();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** @param wanted a trainer, or the id of one in the same tree; null: nobody is followed. */
  follow(wanted: string | TlTrainer | null): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    this.#end();
    if (this.#host.isConnected) this.#begin();
  }

  /** When the trainer's frames are needed, also while the trainer is off-screen; null: never. */
  needFrames(need: FrameNeed | null): void {
    this.#need = need;
    this.#endNeed();
    const end = need && this.#trainer?.needFrames(need);
    this.#endNeed = end ?? (() => {});
  }

  /** Whether the trainer's predictions have to say which sound has just begun. */
  needOnsets(isNeeded: boolean): void {
    this.#needsOnsets = isNeeded;
    this.#endOnsets();
    const end = isNeeded && this.#trainer?.listenForOnsets();
    this.#endOnsets = end || (() => {});
  }

  #begin(): void {
    this.#scope = new Scope();
    if (this.#wanted) void this.#find(this.#wanted, this.#scope);
  }

  #end(): void {
    void this.#scope.close();
    this.#endNeed();
    this.#endOnsets();
    this.#trainer = null;
  }

  async #find(wanted: string | TlTrainer, scope: Scope): Promise<void> {
    await customElements.whenDefined('tl-trainer');
    if (scope.signal.aborted) return;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const look = () => {
      const trainer =
        typeof wanted === 'string'
          ? root.querySelector<TlTrainer>(`tl-trainer#${CSS.escape(wanted)}`)
          : wanted;
      if (trainer) this.#attach(trainer, scope);
      return trainer !== null;
    };
    if (look()) return;
    // It may be written further down, or be added by a script.
    const observer = new MutationObserver(() => {
      if (look()) observer.disconnect();
    });
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['id'] });
    scope.add(() => observer.disconnect());
  }

  #attach(trainer: TlTrainer, scope: Scope): void {
    customElements.upgrade(trainer);
    this.#trainer = trainer;
    scope.add(trainer.follow(this.#follower));
    this.needFrames(this.#need);
    this.needOnsets(this.#needsOnsets);
    for (const type of ['tl-ready', 'tl-trained', 'tl-change', 'tl-error']) {
      scope.listen(trainer, type, () => this.#host.requestUpdate());
    }
    this.#host.requestUpdate();
  }
}
