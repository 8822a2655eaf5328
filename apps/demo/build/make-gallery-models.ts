// Makes public/gallery/*.tl.zip, the models of the gallery's pieces, from scenes and sounds that this project has
// drawn and made. Run it again after a change of the weights, the model format or the scenes. The site must have
// been built.
//
//   npx pnpm --filter @tl-elements/tools exec tsx ../apps/demo/build/make-gallery-models.ts [NAME ...]
import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { writeFileSync } from 'node:fs';
import { serve } from '../serve.mjs';
import { drawIn } from '../src/testing/drawn-films.ts';
import { directFilm, perform } from '../src/testing/gallery-film.ts';
import { movementModels } from '../src/testing/gallery-movements.ts';
import { pictureModels, taught, type Scene } from '../src/testing/gallery-scenes.ts';
import { soundModels } from '../src/testing/gallery-sounds.ts';
import { savedModel, teach, type Lessons } from '../src/testing/teach.ts';

const pages: Readonly<Record<string, string>> = {
  hand: 'posture/',
  posture: 'posture/',
  card: 'see/',
  fingers: 'hand/',
  thumb: 'hand/',
};

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const site = await serve();
const browser = await launchBrowser();

for (const [name, labels] of Object.entries(pictureModels)) {
  if (isWanted(name)) await make(name, pages[name]!, await picturesOf(labels));
}
for (const [name, labels] of Object.entries(movementModels)) {
  if (isWanted(name)) await makeMovements(name, labels);
}
for (const [name, lessons] of Object.entries(soundModels)) {
  if (isWanted(name)) await make(name, 'hear/', lessons);
}
await browser.close();
await site.close();

async function picturesOf(labels: (typeof pictureModels)[string]): Promise<Lessons> {
  const scenes: Record<string, Scene> = {};
  for (const [label, draws] of Object.entries(labels)) {
    for (const [kind, draw] of draws.entries()) {
      for (const [index, how] of taught.entries()) scenes[`${label}|${kind}|${index}`] = draw(how);
    }
  }
  const page = await browser.newPage();
  const pictures = await drawIn(page, 'drawScenes', scenes);
  await page.close();
  const lessons: Record<string, string[]> = {};
  for (const [name, picture] of Object.entries(pictures)) {
    (lessons[name.split('|')[0]!] ??= []).push(picture);
  }
  return lessons;
}

/** Teaches movements before a camera, as people do: holding a button, with two recordings of each. */
async function makeMovements(name: string, labels: (typeof movementModels)[string]): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 1000 });
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  await page.goto(new URL('', site.address).href);
  const drawn = await drawIn(page, 'drawActs', Object.values(labels).flat());
  await directFilm(page, 25);
  await page.goto(new URL('move/', site.address).href);
  await page.waitForFunction(() => customElements.get('tl-trainer'));
  await page.evaluate(async (labels) => {
    const trainer = document.querySelector('tl-trainer')!;
    await trainer.saveProject();
    trainer.labels = labels;
    await trainer.start();
  }, Object.keys(labels));
  for (const [label, actions] of [...Object.entries(labels), ...Object.entries(labels)]) {
    const button = (await page.waitForSelector(`tl-trainer >>> [data-label="${label}"] .teach`))!;
    await button.hover();
    await page.mouse.down();
    for (const act of actions.length > 1 ? actions : [...actions, ...actions, ...actions]) {
      await perform(page, drawn, act);
    }
    await page.mouse.up();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  const said = await page.$eval('tl-trainer', async (trainer) => {
    await trainer.train();
    const { evaluation, examples } = trainer;
    return { accuracy: evaluation?.accuracy, examples: examples.map(({ label }) => label) };
  });
  console.log(name, JSON.stringify(said));
  writeFileSync(
    new URL(`../public/gallery/${name}.tl.zip`, import.meta.url),
    await savedModel(page),
  );
  await context.close();
}

/** Teaches on a page of the site, in a browser profile that has stored nothing yet. */
async function make(name: string, path: string, lessons: Lessons): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
  await page.goto(new URL(path, site.address).href);
  await page.waitForFunction(() => customElements.get('tl-trainer'));
  await teach(page, lessons);
  const said = await page.$eval('tl-trainer', ({ evaluation, examples }) => ({
    accuracy: evaluation?.accuracy,
    examples: examples.length,
  }));
  console.log(name, JSON.stringify(said));
  const file = new URL(`../public/gallery/${name}.tl.zip`, import.meta.url);
  writeFileSync(file, await savedModel(page));
  await context.close();
}
