import { TlError, type Model } from '@tl-elements/core';
import type { UsePlace } from './views/use-it.ts';

/** How a model gets to another page: as a file beside it, or written into the tag. */
export type EmbedKind = 'hosted' | 'inline';

/** Name under which the trainer hands out a model file. */
export const modelFileName = 'model.tl.zip';

/** What `embedCode` takes. */
export interface EmbedOptions {
  /** Default `inline`. */
  readonly kind?: EmbedKind;
  /** Address of `tl-elements.js`; default: where this page has it from. */
  readonly scriptUrl?: string;
}

/** Where this page has the elements from, as the built folder is laid out. */
export const defaultScriptUrl = () => new URL('./tl-elements.js', import.meta.url).href;

/**
 * The lines that use `model` on another page.
 *
 * @throws {TlError} `model-missing` without a model; `model-unsupported` for `inline`, which needs
 *   the text form of models.
 */
export function embedCode(
  model: Model | null,
  { kind = 'inline', scriptUrl = defaultScriptUrl() }: EmbedOptions = {},
): string {
  if (!model) {
    throw new TlError('model-missing', 'There is no model yet. Give examples to two labels first.');
  }
  if (kind === 'inline') {
    throw new TlError(
      'model-unsupported',
      'This version cannot write a model into the page itself yet. Ask for kind "hosted" and put the file beside the page.',
    );
  }
  return (
    `<script type="module" src="${attribute(scriptUrl)}"></script>\n` +
    `<tl-classifier src="${modelFileName}" autostart></tl-classifier>`
  );
}

/** The same for each place that it can be pasted into. */
export function snippetFor(place: UsePlace, model: Model, scriptUrl: string): string {
  if (place === 'html' || place === 'wordpress')
    return embedCode(model, { kind: 'hosted', scriptUrl });
  return (
    `import '@tl-elements/elements/classifier/define';\n\n` +
    `export const Classifier = () => <tl-classifier src="/${modelFileName}" autostart />;`
  );
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
