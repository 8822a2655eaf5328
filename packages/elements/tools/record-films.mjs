// Makes the videos of `src/testing/films`, in which somebody drawn moves: node tools/record-films.mjs
// A browser records them, so that they lack what such videos lack: their length, and places to jump to.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { openPage } from './page.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
/** The movements in each; null: nobody is there. */
const films = {
  raise: ['raiseArm', 'raiseArm'],
  squat: ['squat', 'squat'],
  other: ['squat'],
  room: [null],
};

const bundle = await build({
  stdin: {
    contents: `export * from './recorded-film.ts'; export * from './acting-film.ts';`,
    resolveDir: here('../src/testing'),
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'recording',
});
const { page, close } = await openPage({ html: '', viewport: { width: 640, height: 480 } });
await page.evaluate(bundle.outputFiles[0].text);
for (const [name, acts] of Object.entries(films)) {
  const base64 = await page.evaluate(async (names) => {
    const { recordFilm } = globalThis.recording;
    const film = await recordFilm(
      'film.webm',
      names.map((act) => act && globalThis.recording[act]),
    );
    return btoa(String.fromCharCode(...new Uint8Array(await film.arrayBuffer())));
  }, acts);
  writeFileSync(here(`../src/testing/films/${name}.webm`), Buffer.from(base64, 'base64'));
}
await close();
