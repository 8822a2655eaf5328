import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Puts the sources of the gallery's pieces into its page: `<!-- piece: NAME -->` becomes the text of `NAME.html`,
 * as somebody writes it who has the folder `tl` and the model beside the page.
 *
 * @param folder the folder with the pieces; ends in a slash.
 */
export function gallerySources(folder: URL): Plugin {
  return {
    name: 'gallery-sources',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(/<!-- piece: ([a-z]+) -->/g, (_, name: string) =>
          escaped(readFileSync(new URL(`${name}.html`, folder), 'utf8')),
        ),
    },
  };
}

function escaped(source: string): string {
  const text = source.trimEnd().replaceAll('../tl/', 'tl/');
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
