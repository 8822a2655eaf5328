import { TlError, type TlErrorCode } from '@tl-elements/core/base';

/** An error in the reader's language. */
export interface Explanation {
  readonly words: string;
  /** What is in English only, since it is for whoever makes the page: addresses, selectors, causes. */
  readonly detail?: string;
}

/**
 * What visitors read when something fails. Most are named after the code of an error; `page` stands for all
 * that only whoever makes the page can repair, and `other` for all else.
 */
export type ErrorTexts = Readonly<Record<TextName, string>>;

type TextName =
  | Exclude<TlErrorCode, keyof typeof sharedBy | UntranslatedCode>
  | (typeof sharedBy)[keyof typeof sharedBy]
  | 'other';

/** Only scripts, other programs and the names of labels and projects cause them, and the names are checked before. */
type UntranslatedCode = 'label-unknown' | 'need-more-people' | 'project-exists' | 'project-missing';

/** Errors that read the same for a visitor. */
const sharedBy = {
  'weights-not-found': 'code-not-found',
  'model-not-found': 'code-not-found',
  'weights-corrupt': 'file-corrupt',
  'model-corrupt': 'file-corrupt',
  'project-corrupt': 'file-corrupt',
  'model-too-new': 'too-new',
  'project-too-new': 'too-new',
  'camera-blocked-by-iframe': 'page',
  'camera-blocked-by-policy': 'page',
  'microphone-blocked-by-iframe': 'page',
  'microphone-blocked-by-policy': 'page',
  'blocked-by-policy': 'page',
  'extractor-mismatch': 'page',
  'extractor-unknown': 'page',
  'bad-features': 'page',
  'trigger-unreadable': 'page',
  'target-missing': 'page',
  'address-refused': 'page',
} as const satisfies Partial<Record<TlErrorCode, string>>;

/** The English message of these says more: an address, the name of a file, a setting of one browser. */
const detailed: ReadonlySet<string> = new Set([
  'page',
  'other',
  'file-corrupt',
  'weights-not-found',
  'model-not-found',
  'model-unsupported',
  'input-unreadable',
  'media-unplayable',
  'post-failed',
  'canvas-blocked',
  'no-backend',
]);

/** Explains errors in a language; with their English message where that says more. */
export function explainWith(texts: ErrorTexts): (error: Error) => Explanation {
  return (error) => {
    const code = error instanceof TlError ? error.code : 'other';
    const name = code in sharedBy ? sharedBy[code as keyof typeof sharedBy] : code;
    const words = (texts as Partial<Record<string, string>>)[name] ?? texts.other;
    const isDetailed = detailed.has(code) || detailed.has(name) || words === texts.other;
    return isDetailed ? { words, detail: error.message } : { words };
  };
}
