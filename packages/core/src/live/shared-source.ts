import type { InputSource } from '../contracts/modality.ts';
import { asyncDispose } from '../scope.ts';
import { Shares } from './shares.ts';

/** A share in an open source: a camera that several elements use is one camera. */
export interface SourceShare {
  readonly source: InputSource;
  /** Its frames are needed, as they are from the beginning. */
  readonly isAwake: boolean;
  /** Its frames are not needed for now. The device is switched off while nobody needs them. */
  sleep(): Promise<void>;
  /** Its frames are needed again. @throws {TlError} the failures of opening the device. */
  wake(): Promise<void>;
  /** Closes the source if nobody else has a share. */
  release(): Promise<void>;
}

/** An open source, and how many of its users need its frames. */
class SharedSource implements AsyncDisposable {
  readonly source: InputSource | null;
  #needed = 0;
  #isSuspended = false;
  #isClosed = false;
  #following: Promise<void> = Promise.resolve();

  constructor(source: InputSource | null) {
    this.source = source;
  }

  /** @param change 1: one more needs its frames; -1: one less. */
  need(change: 1 | -1): Promise<void> {
    this.#needed += change;
    // One after the other, so that the last decision counts.
    this.#following = this.#following.catch(() => {}).then(() => this.#follow());
    return this.#following;
  }

  async [asyncDispose](): Promise<void> {
    this.#isClosed = true;
    await this.source?.[asyncDispose]();
  }

  async #follow(): Promise<void> {
    const isNeeded = this.#needed > 0;
    if (isNeeded !== this.#isSuspended || this.#isClosed) return;
    await (isNeeded ? this.source?.resume?.() : this.source?.suspend?.());
    this.#isSuspended = !isNeeded;
  }
}

const sources = new Shares<SharedSource>(({ source }) => source?.lost?.aborted ?? false);

/**
 * Takes a share in the source of a key, and opens it if nobody has.
 *
 * @returns null if there is no source.
 * @throws {TlError} what `open` throws; `aborted`.
 */
export async function shareSource(
  key: unknown,
  open: (signal: AbortSignal) => Promise<InputSource | null>,
  signal: AbortSignal,
): Promise<SourceShare | null> {
  const { value: shared, release } = await sources.take(
    key,
    async (abandon) => new SharedSource(await open(abandon)),
    signal,
  );
  const { source } = shared;
  if (!source) {
    await release();
    return null;
  }
  let isAwake = false;
  const setAwake = async (isNow: boolean) => {
    if (isNow === isAwake) return;
    isAwake = isNow;
    await shared.need(isNow ? 1 : -1);
  };
  await setAwake(true);
  return {
    source,
    get isAwake() {
      return isAwake;
    },
    sleep: () => setAwake(false),
    wake: () => setAwake(true),
    async release() {
      await release();
      await setAwake(false);
    },
  };
}
