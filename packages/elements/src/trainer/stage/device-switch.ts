import {
  Camera,
  Microphone,
  type CameraChoice,
  type CameraWish,
  type MicrophoneChoice,
} from '@tl-elements/sources';
import type { FaceContext } from '../face/face-context.ts';
import type { ReactiveController } from 'lit';

/** A camera or a microphone to choose. */
export type DeviceChoice = CameraChoice | MicrophoneChoice;

/** The devices of the kind that is open, and switching between them. */
export class DeviceSwitch implements ReactiveController {
  readonly #face: FaceContext;
  #choices: readonly DeviceChoice[] = [];
  #knownStream: MediaStream | null = null;

  constructor(face: FaceContext) {
    this.#face = face;
    face.host.addController(this);
  }

  /** Empty until one of them is open, since browsers give no list before. */
  get choices(): readonly DeviceChoice[] {
    return this.#choices;
  }

  /** Which of them is open; empty: none. */
  get deviceId(): string {
    return this.#device?.deviceId ?? '';
  }

  /** Asks for the devices whenever another one has been opened. */
  hostUpdated(): void {
    const device = this.#device;
    const stream = device?.stream ?? null;
    if (stream === this.#knownStream) return;
    this.#knownStream = stream;
    void device?.devices().then((choices) => {
      this.#choices = choices;
      this.#face.update();
    });
  }

  /** Switches to the other one of two cameras. If there are more, to one that faces the other way. */
  async flip(): Promise<void> {
    const camera = this.#device;
    if (!(camera instanceof Camera)) return;
    const other = this.#choices.find(({ deviceId }) => deviceId !== camera.deviceId);
    if (this.#choices.length === 2 && other) await this.switchTo({ deviceId: other.deviceId });
    else await this.switchTo({ facing: camera.isMirrored ? 'environment' : 'user' });
  }

  /** Opens another device; a failure is shown. */
  async switchTo(wish: CameraWish): Promise<void> {
    try {
      await this.#device?.switchTo(wish);
      this.#face.update();
    } catch (error) {
      this.#face.trainer.report(error as Error);
    }
  }

  get #device(): Camera | Microphone | null {
    const { source } = this.#face.trainer.live;
    return source instanceof Camera || source instanceof Microphone ? source : null;
  }
}
