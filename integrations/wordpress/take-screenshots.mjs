// Takes the pictures of the guide for WordPress, in a WordPress of its own: node take-screenshots.mjs [folder]
import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pluginZip, sampleModel } from './src/testing/built-files.mjs';
import {
  insertBlock,
  labelsSeen,
  openSidebar,
  installPlugin,
  publish,
  signIn,
  startClassifier,
  uploadInBlock,
  visit,
  write,
} from './src/testing/people.mjs';
import { startWordPress } from './src/testing/start-wordpress.mjs';

const out = resolve(
  process.argv[2] ?? fileURLToPath(new URL('../../docs/images/wordpress', import.meta.url)),
);
mkdirSync(out, { recursive: true });
const site = await startWordPress();
const browser = await launchBrowser([...cameraSwitches, '--hide-scrollbars']);
const shoot = (page, name, options = {}) =>
  page.screenshot({ path: join(out, `${name}.png`), ...options });

try {
  const admin = await signIn(browser, site.address, 'admin');
  await installPlugin(admin, site.address, pluginZip);
  await admin.goto(`${site.address}/wp-admin/options-general.php?page=tl-elements`);
  await shoot(admin, 'settings', { clip: { x: 160, y: 32, width: 1120, height: 490 } });

  const author = await signIn(browser, site.address, 'author');
  await author.setViewport({ width: 1280, height: 800 });
  await write(author, site.address, 'Cup or cat?');
  const block = await insertBlock(author, 'Classifier');
  await openSidebar(author);
  await shoot(author, 'empty-block');
  await uploadInBlock(author, block, sampleModel);
  await shoot(author, 'block');

  const visitor = await visit(browser, await publish(author));
  await visitor.setViewport({ width: 1280, height: 520 });
  await labelsSeen(await startClassifier(visitor), 2);
  await shoot(visitor, 'visitor');

  await write(author, site.address, 'Teach me');
  await insertBlock(author, 'Trainer');
  await openSidebar(author);
  await shoot(author, 'trainer-block');
} finally {
  await browser.close();
  await site.close();
}
