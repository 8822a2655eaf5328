import { throwIfAborted } from '../../abort.ts';

/** Interrupts long work on one thread, so that events are handled in between. */
export interface Pace {
  /**
   * Lets waiting events be handled if the last turn was long enough ago.
   *
   * @throws {TlError} `aborted`.
   */
  turn(): Promise<void>;
}

/** Longer turns would delay an abort, and on the main thread a frame. */
const turnMs = 12;

/** A pace that lets events be handled about every 12 ms, and throws once `signal` is aborted. */
export function createPace(signal?: AbortSignal): Pace {
  let turnedAt = performance.now();
  return {
    async turn() {
      throwIfAborted(signal);
      if (performance.now() - turnedAt < turnMs) return;
      await nextEvent();
      turnedAt = performance.now();
      throwIfAborted(signal);
    },
  };
}

/** Resolves after the events that wait now. Not with `setTimeout`, which browsers delay by 4 ms. */
function nextEvent(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
