import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What the pages have in common. `<!-- frame: NAME -->` becomes `partials/NAME.html`; in it, `{root}` becomes the
 * relative path to the site's top (`./`, `../`), and the link to the page itself is marked as current.
 *
 * @param partials the folder that holds the parts.
 */
export function pageFrame(partials: string): Plugin {
  let pages = '';
  let isBuild = false;
  return {
    name: 'page-frame',
    configResolved({ root, command }) {
      pages = root;
      isBuild = command === 'build';
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, { filename }) {
        const page = relative(pages, filename)
          .replaceAll('\\', '/')
          .replace(/index\.html$/, '');
        const root = '../'.repeat(page.split('/').length - 1) || './';
        return html.replace(/<!-- frame: ([a-z-]+) -->/g, (_, name: string) =>
          readFileSync(join(partials, `${name}.html`), 'utf8')
            .replaceAll('{policy}', isBuild ? contentSecurityPolicy(page) : '')
            .replaceAll(`href="{root}${page}"`, `href="${root}${page}" aria-current="page"`)
            .replaceAll('{root}', root),
        );
      },
    },
  };
}

/** Pages that fetch what a visitor names, from wherever it lies. */
const fetching = ['open/'];

// The built site lets the browser itself refuse every other host. Vite's own client, while one works on the pages,
// needs inline scripts, so it is for the built site alone.
const contentSecurityPolicy = (page: string) =>
  '<meta http-equiv="Content-Security-Policy" content="' +
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob: data:",
    `connect-src 'self' blob: data:${fetching.includes(page) ? ' https:' : ''}`,
  ].join('; ') +
  '" />';
