import type { CameraChoice, CameraWish } from '@tl-elements/sources';
import type { ReactiveControllerHost } from 'lit';
import type { LiveController } from '../live/live-controller.ts';
import type { KeptFrame } from './recording-controller.ts';

/** Which cameras there are, and the change from one to another. */
export class CameraSwitch {
  readonly #host: ReactiveControllerHost;
  readonly #live: LiveController<KeptFrame | undefined>;
  #cameras: readonly CameraChoice[] = [];
  #knownStream: MediaStream | null = null;

  constructor(host: ReactiveControllerHost, live: LiveController<KeptFrame | undefined>) {
    this.#host = host;
    this.#live = live;
  }

  /** Known once one of them is open: before that, browsers don't tell. */
  get cameras(): readonly CameraChoice[] {
    return this.#cameras;
  }

  /** Asks for the cameras whenever another one has been opened. */
  updated(): void {
    const { camera } = this.#live;
    const stream = camera?.stream ?? null;
    if (stream === this.#knownStream) return;
    this.#knownStream = stream;
    void camera?.devices().then((cameras) => {
      this.#cameras = cameras;
      this.#host.requestUpdate();
    });
  }

  /** To the other one of two; among more, to one that looks the other way. */
  async flip(): Promise<void> {
    const { camera } = this.#live;
    if (!camera) return;
    const other = this.#cameras.find(({ deviceId }) => deviceId !== camera.deviceId);
    if (this.#cameras.length === 2 && other) await this.switchTo({ deviceId: other.deviceId });
    else await this.switchTo({ facing: camera.isMirrored ? 'environment' : 'user' });
  }

  /** A failure is shown in the picture's place. */
  async switchTo(wish: CameraWish): Promise<void> {
    try {
      await this.#live.camera?.switchTo(wish);
      this.#host.requestUpdate();
    } catch (error) {
      this.#live.fail(error as Error);
    }
  }
}
