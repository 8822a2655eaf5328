import { labelNames } from '../live/property-values.ts';
import { entryOf } from '../modalities.ts';
import { messagesFor } from '../strings/catalogue.ts';
import type { TrainerHost } from './face/trainer-host.ts';

/** The labels to begin with: those of the attribute, or two with names to be replaced. */
export function firstLabels(
  host: Pick<TrainerHost, 'seedLabels' | 'modality' | 'motion'> & HTMLElement,
): readonly string[] {
  const named = labelNames(host.seedLabels) ?? [];
  if (named.length > 0) return named;
  const { hasBackground = false } = entryOf(host) ?? {};
  const { background, somethingElse, newLabel } = messagesFor(host);
  if (!hasBackground) return [newLabel(1), newLabel(2)];
  return [host.motion ? somethingElse : background, newLabel(1)];
}
