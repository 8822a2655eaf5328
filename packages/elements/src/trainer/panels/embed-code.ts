import { TlError, type Model } from '@tl-elements/core/base';
import { writeModelText } from '@tl-elements/core/model-text';
import { requirePortable } from '../../teachable-machine/require-portable.ts';
import type { UsePlace } from '../views/use-it.ts';

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
 * The lines that use `model` on another page. `inline` is all that is needed, the model included:
 * about 35 KB for four labels of pictures. It calls things unknown by a smaller detector than the
 * file's.
 *
 * @throws {TlError} `model-missing` without a model; `model-unsupported` for labels that no file
 *   takes, and for the network of a Teachable Machine model.
 */
export function embedCode(
  model: Model | null,
  { kind = 'inline', scriptUrl = defaultScriptUrl() }: EmbedOptions = {},
): string {
  const src = sourceOf(model, kind);
  return (
    `<script type="module" src="${attribute(scriptUrl)}"></script>\n` +
    `<tl-classifier src="${src}" autostart></tl-classifier>`
  );
}

/** The same for each place that it can be pasted into. */
export function snippetFor(
  place: UsePlace,
  model: Model,
  { kind, scriptUrl }: Required<EmbedOptions>,
): string {
  if (place === 'html' || place === 'wordpress') return embedCode(model, { kind, scriptUrl });
  const src = kind === 'inline' ? sourceOf(model, kind) : `/${modelFileName}`;
  return (
    `import '@tl-elements/elements/classifier/define';\n\n` +
    `export const Classifier = () => <tl-classifier src="${src}" autostart />;`
  );
}

/** Where the tag has its model from, safe within double quotes. */
function sourceOf(model: Model | null, kind: EmbedKind): string {
  if (!model) {
    throw new TlError('model-missing', 'There is no model yet. Give examples to two labels first.');
  }
  requirePortable(model);
  return kind === 'inline' ? dataUrl(writeModelText(model)) : modelFileName;
}

/**
 * JSON as an address. Nothing is left in it that HTML, a content management system's typography or
 * Markdown could take for its own; what a lone surrogate would break, JSON has escaped already.
 */
function dataUrl(json: string): string {
  const escaped = encodeURIComponent(json).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `data:application/json,${escaped}`;
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
