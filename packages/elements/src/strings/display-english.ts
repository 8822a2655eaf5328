import type { display } from './generated/display-en.generated.ts';

export { display as displayEnglish } from './generated/display-en.generated.ts';
export type { Explanation } from './languages/explain.ts';

/** The texts that a classifier shows, in any language. */
export type DisplayMessages = typeof display;
