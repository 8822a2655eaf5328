import type { Modality } from '../contracts/modality.ts';

/** A modality, with what belongs to its movements beside it. */
interface WithMovements {
  readonly movements?: { readonly extractors: readonly string[] };
}

/**
 * What works with an extractor: a modality, or its movements.
 *
 * @param extractor id; null: the modality's own.
 * @returns undefined if the page has no such modality.
 */
export function supportOf<Support extends WithMovements>(
  modalities: Partial<Record<Modality, Support>>,
  modality: Modality,
  extractor: string | null,
): Support | NonNullable<Support['movements']> | undefined {
  const support = modalities[modality];
  return isOfMovements(support, extractor) ? (support?.movements ?? undefined) : support;
}

/** Whether an extractor is one of movements. */
export function isOfMovements(
  support: WithMovements | undefined,
  extractor: string | null,
): boolean {
  return extractor !== null && (support?.movements?.extractors.includes(extractor) ?? false);
}
