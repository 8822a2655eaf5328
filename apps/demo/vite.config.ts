import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { elementsFolder } from './build/elements-folder.ts';
import { gallerySources } from './build/gallery-sources.ts';
import { pageFrame } from './build/page-frame.ts';
import { preloadFont } from './build/preload-font.ts';
import { sampleExport } from './build/sample-export.ts';

const at = (path: string) => new URL(path, import.meta.url);
const here = (path: string) => fileURLToPath(at(path));

// Vite requires a default export.
export default defineConfig({
  root: here('src'),
  // Vite answers 404 for a missing page, instead of the first page.
  appType: 'mpa',
  // Relative, so that the site works at any path of any host.
  base: './',
  publicDir: here('public'),
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    // Fonts and pictures stay files of their own: inside a style sheet they would arrive later.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: [
        '',
        'see/',
        'hear/',
        'posture/',
        'hand/',
        'move/',
        'projects/',
        'open/',
        'use/',
        'gallery/',
      ].map((page) => here(`src/${page}index.html`)),
    },
  },
  plugins: [
    pageFrame(here('src/partials')),
    gallerySources(at('public/gallery/')),
    preloadFont('instrument-sans-latin-wght-normal'),
    elementsFolder(here('../../packages/elements/cdn')),
    sampleExport(at('public/models/cup-or-cat.tl.zip'), at('../../packages/weights/')),
  ],
});
