import { allMessagesFor } from '../../strings/all-messages.ts';
import type { TrainerHost } from '../face/trainer-host.ts';

/** Labels that the trainer has named itself ("Label 2") and that nobody has taught anything. */
export function placeholdersIn(host: TrainerHost): readonly string[] {
  const { newLabel } = allMessagesFor(host);
  const taught = new Set(host.examples.map(({ label }) => label));
  const own = new Set(host.labels.map((_, index) => newLabel(index + 1)));
  return host.labels.filter((label) => own.has(label) && !taught.has(label));
}
