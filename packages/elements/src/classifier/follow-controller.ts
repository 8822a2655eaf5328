import { Scope } from '@tl-elements/core/base';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TlTrainer } from '../trainer/tl-trainer.ts';
import type { Follower } from '../trainer/trainer-binding.ts';

/** Finds the trainer that an element follows, whichever of the two is there first. */
export class FollowController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #follower: Follower;
  #id: string | null = null;
  #scope = new Scope();
  #trainer: TlTrainer | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, follower: Follower) {
    this.#host = host;
    this.#follower = follower;
    host.addController(this);
  }

  /** Null while there is none, or it is not upgraded yet. */
  get trainer(): TlTrainer | null {
    return this.#trainer;
  }

  hostConnected(): void {
    this.#begin();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** @param id of a `<tl-trainer>` in the same tree; null: nobody is followed. */
  follow(id: string | null): void {
    if (id === this.#id) return;
    this.#id = id;
    this.#end();
    if (this.#host.isConnected) this.#begin();
  }

  #begin(): void {
    this.#scope = new Scope();
    if (this.#id !== null) void this.#find(this.#id, this.#scope);
  }

  #end(): void {
    void this.#scope.close();
    this.#trainer = null;
  }

  async #find(id: string, scope: Scope): Promise<void> {
    await customElements.whenDefined('tl-trainer');
    if (scope.signal.aborted) return;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    const look = () => {
      const trainer = root.querySelector<TlTrainer>(`tl-trainer#${CSS.escape(id)}`);
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
    for (const type of ['tl-ready', 'tl-trained', 'tl-change', 'tl-error']) {
      scope.listen(trainer, type, () => this.#host.requestUpdate());
    }
    this.#host.requestUpdate();
  }
}
