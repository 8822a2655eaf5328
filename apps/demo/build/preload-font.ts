import { dirname, relative } from 'node:path/posix';
import type { Plugin } from 'vite';

/**
 * Fetches a font together with the style sheet that names it, so that no text blinks or moves when the font arrives.
 *
 * @param name how the font file's name begins, before Vite's hash.
 */
export function preloadFont(name: string): Plugin {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, path }) {
        const file = Object.keys(bundle ?? {}).find((asset) => asset.startsWith(`assets/${name}`));
        if (!file) throw new Error(`No style sheet uses a font whose file begins with ${name}.`);
        const href = relative(dirname(path), `/${file}`);
        return [
          {
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}
