import { throwIfAborted } from '../../abort.ts';

/** Long work on one thread, cut into turns. */
export interface Pace {
  /**
   * Lets waiting events in where the last turn was long enough ago.
   *
   * @throws {TlError} `aborted`.
   */
  turn(): Promise<void>;
}

/** Longer turns would delay an abort, and on the main thread a frame. */
const turnMs = 12;

/** A pace that lets events in about every 12 ms and ends with `signal`. */
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

/** After the events that wait now. Not `setTimeout`, which browsers hold back to 4 ms. */
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
