import { TlError } from '@tl-elements/core/base';
import { PostQueue } from '../post-queue.ts';
import { readAddress } from '../read-address.ts';
import type { Action, Firing } from './action.ts';

/** One for each address and mode, so that all triggers together send one message a second. */
const queues = new Map<string, PostQueue>();

/**
 * Sends what was recognized to an address, as JSON.
 *
 * @param isCrossOrigin the page allows an address on another site.
 * @throws {TlError} `address-refused`.
 */
export function postAction(
  text: string,
  isCrossOrigin: boolean,
  onError: (error: Error) => void,
): Action {
  const address = readAddress('post', text);
  if (!isCrossOrigin && new URL(address).origin !== location.origin) {
    throw new TlError(
      'address-refused',
      `The trigger does not send to ${text}: it is on another site. Write post-cross-origin as well, if you want that.`,
    );
  }
  const mode = isCrossOrigin ? 'cors' : 'same-origin';
  return {
    describe: (m) => m.triggerPost(text),
    run: (firing) => queueOf(address, mode).add(bodyOf(firing), onError),
  };
}

function queueOf(address: string, mode: RequestMode): PostQueue {
  const key = `${mode} ${address}`;
  const queue = queues.get(key) ?? new PostQueue(address, mode);
  queues.set(key, queue);
  return queue;
}

function bodyOf({ label, prediction }: Firing): string {
  const { confidence = null, scores = new Map<string, number>() } = prediction ?? {};
  const time = new Date().toISOString();
  return JSON.stringify({ label, confidence, scores: Object.fromEntries(scores), time });
}
