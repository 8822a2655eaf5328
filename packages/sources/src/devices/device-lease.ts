import { abortable, type Scope } from '@tl-elements/core/base';

/** An opened device. */
interface CaptureDevice {
  /** Aborted when the device is disconnected or stops sending. */
  readonly lost: AbortSignal;
  readonly settings: MediaTrackSettings;
  close(): Promise<void>;
}

/** A share in an opened device. The device is closed when the last share is released. */
export interface Lease<Device, Wish> {
  readonly wish: Wish;
  readonly device: Device;
  /** Ends this share. A second call does nothing. */
  release(): Promise<void>;
}

/** A device that is open, or being opened. */
export interface SharedDevice<Device, Wish> {
  readonly wish: Wish;
  readonly opening: Promise<Device>;
  device: Device | null;
  users: number;
}

/**
 * All devices of one kind that this page has open. On phones, two streams of one device disturb each
 * other, so all callers that want the same device share one stream.
 */
export class DeviceLeases<Device extends CaptureDevice, Wish> {
  readonly #serves: (shared: SharedDevice<Device, Wish>, wish: Wish) => boolean;
  readonly #shared = new Set<SharedDevice<Device, Wish>>();

  /** @param serves whether a device that is open already is the one that is wanted. */
  constructor(serves: (shared: SharedDevice<Device, Wish>, wish: Wish) => boolean) {
    this.#serves = serves;
  }

  /**
   * Takes a share in the device that is wanted. Opens it if it is not open yet.
   *
   * @throws whatever `open` throws; {TlError} `aborted`.
   */
  async lease(
    wish: Wish,
    open: () => Promise<Device>,
    signal: AbortSignal,
  ): Promise<Lease<Device, Wish>> {
    const entry =
      [...this.#shared].find((candidate) => this.#serves(candidate, wish)) ??
      this.#open(wish, open());
    entry.users++;
    let isHeld = true;
    const release = async () => {
      if (!isHeld) return;
      isHeld = false;
      entry.users--;
      await this.#closeUnused(entry);
    };
    try {
      return { wish, device: await abortable(entry.opening, signal), release };
    } catch (failure) {
      await release();
      throw failure;
    }
  }

  #open(wish: Wish, opening: Promise<Device>): SharedDevice<Device, Wish> {
    const entry: SharedDevice<Device, Wish> = { wish, opening, device: null, users: 0 };
    this.#shared.add(entry);
    opening.then(
      (device) => {
        entry.device = device;
        const forget = () => this.#shared.delete(entry);
        // oxlint-disable-next-line house/ownership -- the signal is collected with the device
        device.lost.addEventListener('abort', forget, { once: true });
        void this.#closeUnused(entry); // all callers may have given up while the visitor was asked
      },
      () => this.#shared.delete(entry),
    );
    return entry;
  }

  async #closeUnused(entry: SharedDevice<Device, Wish>): Promise<void> {
    if (entry.users > 0 || !entry.device) return;
    this.#shared.delete(entry);
    await entry.device.close();
  }
}

/** The time in which a device is switched off, to be switched on again. */
export class Suspension {
  /** Resolves when it is over: also if the device is closed for good. */
  readonly over: Promise<void>;
  readonly #scope: Scope;

  /** @param device closes with the device. */
  constructor(device: Scope) {
    this.#scope = device.child();
    this.over = new Promise((resolve) => this.#scope.add(resolve));
  }

  end(): void {
    void this.#scope.close();
  }
}
