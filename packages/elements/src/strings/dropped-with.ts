import type { DroppedExamples } from '@tl-elements/core/files';

/** The texts about files that could not be taken in. */
interface DroppedTexts {
  whole(all: number, reasons: readonly string[]): string;
  unreadable(count: number): string;
  nothingFound(count: number): string;
  unsupported(count: number): string;
}

/** What was skipped, and why; empty if nothing was. */
export function droppedWith(texts: DroppedTexts): (dropped: DroppedExamples) => string {
  return ({ unreadable, nothingFound, unsupported }) => {
    const reasons = [
      ...(unreadable > 0 ? [texts.unreadable(unreadable)] : []),
      ...(nothingFound > 0 ? [texts.nothingFound(nothingFound)] : []),
      ...(unsupported > 0 ? [texts.unsupported(unsupported)] : []),
    ];
    if (reasons.length === 0) return '';
    return texts.whole(unreadable + nothingFound + unsupported, reasons);
  };
}
