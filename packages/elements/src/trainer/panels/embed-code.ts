import { TlError, type Model } from '@tl-elements/core/base';
import { writeModelText } from '@tl-elements/core/model-text';
import { requireSmall } from '../../teachable-machine/fits-snippet.ts';

/** How a model gets to another page: as a file beside it, or written into the tag. */
export type EmbedKind = 'hosted' | 'inline';

/** Where the snippet can be pasted. */
export const usePlaces = ['html', 'wordpress', 'react'] as const;

/** One of them. */
export type UsePlace = (typeof usePlaces)[number];

/** File name of a downloaded model. */
export const modelFileName = 'model.tl.zip';

/** What `embedCode` takes. */
export interface EmbedOptions {
  /** Default `inline`. */
  readonly kind?: EmbedKind;
  /** Address of `tl-elements.js`; default: where this page loaded it from. */
  readonly scriptUrl?: string;
}

/** Where this page loaded the elements from, as the built folder is laid out. */
export const defaultScriptUrl = () => new URL('./tl-elements.js', import.meta.url).href;

/**
 * The snippet that uses `model` on another page. `inline` includes the model: about 35 KB for four
 * labels of pictures. Its unknown detector is smaller than the one in a model file.
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

/** The snippet for one of the places where it can be pasted. */
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

/** The `src` of the tag, safe within double quotes. */
function sourceOf(model: Model | null, kind: EmbedKind): string {
  if (!model) {
    throw new TlError('model-missing', 'There is no model yet. Give examples to two labels first.');
  }
  if (kind === 'hosted') return modelFileName;
  requireSmall(model);
  return dataUrl(writeModelText(model));
}

/**
 * JSON as a `data:` URL. Every character is escaped that HTML, Markdown or the typography of a content
 * management system might change. Lone surrogates can't occur: JSON has escaped them.
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
