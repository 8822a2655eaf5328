import type { Model } from '@tl-elements/core/base';
import { writeModelText } from '@tl-elements/core/model-text';
import type { FaceName } from '../../classifier/views/face.ts';
import { modelMissing } from '../model-missing.ts';
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
  /** Address of `tl-elements.js`; default: in the folder `tl`, beside the page. */
  readonly scriptUrl?: string;
}

/** How a classifier is written. */
export interface TagOptions {
  readonly src: string;
  /** How it is displayed; `bars` is not written, being the default. */
  readonly face: FaceName;
  /** Starts by itself. */
  readonly isAutostart: boolean;
  /** Tags inside it: what it makes happen. */
  readonly inside: readonly string[];
}

/** What is chosen for a snippet, all but the model. */
export interface SnippetOptions extends Required<EmbedOptions>, Omit<TagOptions, 'src'> {}

/** The address of the script in a folder `tl` that stands beside the page. */
const scriptBesidePage = 'tl/tl-elements.js';

/**
 * The snippet that uses `model` on another page. `inline` includes the model: about 35 KB for four
 * labels of pictures. Its unknown detector is smaller than the one in a model file.
 *
 * @throws {TlError} `model-missing` without a model; `model-unsupported` for labels that no file
 *   takes, and for the network of a Teachable Machine model.
 */
export function embedCode(
  model: Model | null,
  { kind = 'inline', scriptUrl = scriptBesidePage }: EmbedOptions = {},
): string {
  return htmlSnippet(model, { kind, scriptUrl, face: 'bars', isAutostart: true, inside: [] });
}

/** The snippet for one of the places where it can be pasted. */
export function snippetFor(place: UsePlace, model: Model, options: SnippetOptions): string {
  if (place !== 'react') return htmlSnippet(model, options);
  const src = options.kind === 'inline' ? sourceOf(model, 'inline') : `/${modelFileName}`;
  const tag = classifierTag({ ...options, src });
  if (options.inside.length === 0) {
    return `import '@tl-elements/elements/classifier/define';\n\nexport const Classifier = () => ${tag};`;
  }
  const indented = tag.replaceAll(/^(?=.)/gm, '  ');
  return `import '@tl-elements/elements/define';\n\nexport const Classifier = () => (\n${indented}\n);`;
}

function htmlSnippet(model: Model | null, { kind, scriptUrl, ...look }: SnippetOptions): string {
  const src = sourceOf(model, kind);
  return (
    `<script type="module" src="${escapeAttribute(scriptUrl)}"></script>\n` +
    classifierTag({ ...look, src }, fallback(scriptUrl))
  );
}

/**
 * `<tl-classifier>` with the tags inside it, a line each. Without any it is self-closing, as in JSX.
 *
 * @param loading markup that stands on the page until the script has defined the element: for good, if it
 *   can't be loaded.
 */
export function classifierTag(
  { src, face, isAutostart, inside }: TagOptions,
  loading = '',
): string {
  const attributes = [
    `src="${escapeAttribute(src)}"`,
    ...(face === 'bars' ? [] : [`face="${face}"`]),
    ...(isAutostart ? ['autostart'] : []),
  ].join(' ');
  const lines = [...inside, ...(loading === '' ? [] : [loading])];
  if (lines.length === 0) return `<tl-classifier ${attributes} />`;
  const content = inside.length === 0 ? loading : `\n  ${lines.join('\n  ')}\n`;
  return `<tl-classifier ${attributes}>${content}</tl-classifier>`;
}

function fallback(scriptUrl: string): string {
  return `Loading. If this stays, ${escapeText(scriptUrl)} is not there, or its site does not let this page use it.`;
}

/** The `src` of the tag. */
function sourceOf(model: Model | null, kind: EmbedKind): string {
  if (!model) throw modelMissing();
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

/** Text for an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}

/** Text for a page. */
export function escapeText(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
