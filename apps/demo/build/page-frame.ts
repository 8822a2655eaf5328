import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts shared parts into the pages. `<!-- frame: NAME key="value" … -->` becomes `partials/NAME.html`, where `{key}`
 * becomes the value and `{root}` the relative path to the top of the site (`./`, `../`). A link to the page itself is
 * marked as current.
 *
 * @param partials the folder with the parts.
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
        const policy = isBuild ? contentSecurityPolicy(page) : '';
        return html.replace(/<!-- frame: ([a-z-]+)([^]*?)-->/g, (_, name: string, list: string) => {
          const values = new Map([['policy', policy], ...valuesIn(list), ['root', root]]);
          const part = readFileSync(join(partials, `${name}.html`), 'utf8').replaceAll(
            `href="{root}${page}"`,
            `href="${root}${page}" aria-current="page"`,
          );
          return part.replace(/\{(\w+)\}/g, (_, key: string) => {
            const value = values.get(key);
            if (value === undefined) throw new Error(`${filename} gives ${name} no ${key}.`);
            return value;
          });
        });
      },
    },
  };
}

function valuesIn(list: string): [string, string][] {
  return [...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]);
}

/** Pages that fetch from an address that the visitor types. */
const fetching = ['open/'];

// The built site tells the browser to refuse every other host. Vite's development server needs inline scripts, so only
// the built site has the policy.
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
