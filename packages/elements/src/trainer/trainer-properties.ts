import { isOn, text, textOr, yesOrNo, type SettableProperty } from '../live/property-values.ts';

/** The properties of a trainer that a page sets, besides those that it shares with a classifier. */
export const trainerProperties: Readonly<Record<string, SettableProperty>> = {
  modality: { read: textOr('image') },
  motion: { type: Boolean, read: isOn },
  project: { read: text },
  seedLabels: { attribute: 'labels', read: text },
  extractor: { read: text },
  mirrorCopies: { attribute: 'mirror-copies', read: yesOrNo },
  // Lit then takes the value that was set before the element was defined.
  labels: { attribute: false, noAccessor: true },
};
