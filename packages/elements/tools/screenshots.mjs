// Pictures of the trainer in its states, for whoever changes how it looks: node tools/screenshots.mjs [folder] [state...]
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { openPage } from './page.mjs';
import { inPage } from './screenshots/in-page.mjs';
import { mendingBodies, mendingStates } from './screenshots/mending-states.mjs';
import { bodies, states } from './screenshots/states.mjs';

const [folder = 'screenshots', ...wanted] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const still = (name) =>
  `data:image/jpeg;base64,${readFileSync(new URL(`../../../tools/fixtures/stills/${name}.jpg`, import.meta.url), 'base64')}`;
const stills = Object.fromEntries(
  ['cup', 'cat', 'rocket', 'stars'].map((name) => [
    name,
    [1, 2, 3, 4].map((n) => still(`${name}-${n}`)),
  ]),
);

/** Defines `figures` in a page: what draws somebody for the pose extractor's tests. */
const figures = await build({
  stdin: {
    contents: `export * from './draw-figure.ts'; export * from './figures.ts';`,
    resolveDir: fileURLToPath(new URL('../../pose/src/testing/', import.meta.url)),
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'figures',
});

const widths = [1280, 900, 375];

for (const [name, act] of Object.entries({ ...states, ...mendingStates })) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { page, close } = await openPage({
    html: { ...bodies, ...mendingBodies }[name] ?? '<tl-trainer></tl-trainer>',
    style:
      'body{margin:16px;font-family:system-ui,"Instrument Sans",sans-serif;background:light-dark(#fff,#0d0c0b)}',
    viewport: { width: 1280, height: 800 },
  });
  if (name === 'pose') await page.evaluate(figures.outputFiles[0].text);
  await page.evaluate(inPage, act.toString(), stills);
  for (const scheme of ['light', 'dark']) {
    for (const width of widths) {
      await page.setViewport({ width, height: width < 500 ? 740 : 800 });
      await page.evaluate((value) => (document.documentElement.style.colorScheme = value), scheme);
      await new Promise((resolve) => setTimeout(resolve, 250));
      // A phone shows a part of it at a time: all of it is looked at.
      const path = join(folder, `${name}-${width}-${scheme}.png`);
      await page.screenshot({ path, fullPage: width < 500 });
    }
  }
  await close();
}
