import { openSite } from './src/testing/open-site.ts';
import { teach, savedModel } from './src/testing/teach.ts';
import { dataUrl, readFixture } from './src/testing/data-url.ts';
import { smallExport } from '../../packages/teachable-machine/src/testing/small-export.ts';
import { zipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
const out = '/tmp/sxo/'; mkdirSync(out, {recursive: true});
const site = await openSite();
const shots = async (page, name) => {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    for (const [size, [width, height]] of Object.entries({ wide: [1280, 900], phone: [390, 844] })) {
      await page.setViewport({ width, height });
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: `${out}${name}-${size}-${scheme}.png`, fullPage: true });
    }
  }
  await page.setViewport({ width: 1280, height: 900 });
};
const what = process.argv.slice(2);
const still = (n) => dataUrl('image/jpeg', readFixture(`tools/fixtures/stills/${n}.jpg`));
if (what.includes('projects')) {
  let page = await site.newPage('/projects/');
  await new Promise(r => setTimeout(r, 500));
  await shots(page, 'projects-empty');
  for (const [url, lessons] of [['/see/', {Cup: [still('cup-1'), still('cup-2')], Cat: [still('cat-1')]}], ['/see/?project=My%20second%20attempt%20at%20the%20kitchen%20with%20a%20rather%20long%20name', {Cup: [still('cup-1')], Cat: [still('cat-1'), still('cat-2')], Rocket: [still('rocket-1')]}]] as const) {
    await page.goto(site.origin + url); await page.waitForFunction(() => document.querySelector('tl-trainer')?.project);
    await teach(page, lessons as never);
    await new Promise(r => setTimeout(r, 500));
  }
  await shots(page, 'see-kept');
  await page.goto(site.origin + '/projects/'); await page.waitForSelector('.project');
  await shots(page, 'projects');
  await page.click('[data-part=delete]'); await shots(page, 'projects-delete'); await page.keyboard.press('Escape');
  await page.click('[data-part=rename]'); await page.screenshot({path: out + 'projects-rename.png'}); await page.keyboard.press('Escape');
}
if (what.includes('open')) {
  const page = await site.newPage('/open/');
  await new Promise(r => setTimeout(r, 500));
  await shots(page, 'open');
  writeFileSync(out + 'broken.zip', 'not a zip');
  writeFileSync(out + 'my_model.zip', zipSync({ ...smallExport('2021', ['Cup', '김밥', '<b>Cat</b>', 'A rather long label that nobody would type']) }));
  writeFileSync(out + 'poses.zip', zipSync({ ...smallExport('pose', ['up', 'down']) }));
  await (await page.$('#files'))!.uploadFile(out + 'broken.zip');
  await page.waitForFunction(() => document.querySelector('#refusal')!.textContent);
  await shots(page, 'open-refused');
  await (await page.$('#files'))!.uploadFile(out + 'my_model.zip');
  await page.waitForFunction(() => document.querySelector('tl-classifier')!.prediction);
  await new Promise(r => setTimeout(r, 1000));
  await shots(page, 'open-model');
  await page.click('#teach'); await new Promise(r => setTimeout(r, 5000));
  await shots(page, 'open-teach');
  await (await page.$('#files'))!.uploadFile(out + 'poses.zip');
  await page.waitForFunction(() => document.querySelector('tl-classifier')!.model?.modality === 'pose');
  await new Promise(r => setTimeout(r, 4000));
  await shots(page, 'open-pose');
  await page.click('#sample');
  await page.waitForFunction(() => document.querySelector('#opened-title')!.textContent!.startsWith('Cup') && document.querySelector('tl-classifier')!.prediction, {timeout: 60000});
  await new Promise(r => setTimeout(r, 1500));
  await shots(page, 'open-sample');
}
await site.close();
