import { labelNames } from '../live/property-values.ts';
import { entryOf } from '../modalities.ts';
import { isBackgroundName, messagesFor } from '../strings/catalogue.ts';
import type { TrainerHost } from './face/trainer-host.ts';

/** Labels to begin with. */
export interface FirstLabels {
  readonly labels: readonly string[];
  /** The one that stands for "nothing happens"; null: none. */
  readonly background: string | null;
}

/** The labels to begin with: those of the attribute, or two with names to be replaced. */
export function firstLabels(
  host: Pick<TrainerHost, 'seedLabels' | 'modality' | 'motion'> & HTMLElement,
): FirstLabels {
  const named = labelNames(host.seedLabels) ?? [];
  const { hasBackground = false } = entryOf(host) ?? {};
  const { background: silence, somethingElse, newLabel } = messagesFor(host);
  const background = host.motion ? somethingElse : silence;
  if (named.length > 0) {
    // A page that names labels may name, in any language, the one for when nothing happens.
    const background = hasBackground ? named.find((name) => isBackgroundName(name)) : undefined;
    return { labels: named, background: background ?? null };
  }
  return hasBackground
    ? { labels: [background, newLabel(1)], background }
    : { labels: [newLabel(1), newLabel(2)], background: null };
}
