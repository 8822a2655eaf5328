import { displayEnglish } from './display-english.ts';
import { trigger } from './generated/trigger-en.generated.ts';

/** The English texts of a trigger with `controls` or `dry-run`; only a page with a trigger loads them. */
export const triggerEnglish = { ...displayEnglish, ...trigger };

/** The texts of a trigger, in any language. */
export type TriggerMessages = typeof triggerEnglish;
