import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { classifierPage, firstAnswer, modelOf, serveFolder } from '../tools/loading.mjs';
import { filmSwitches } from '../tools/page.mjs';

const guide = new URL('../../../docs/guide/caching-and-offline.md', import.meta.url);

describe('the service worker of the guide', () => {
  it('lets a page classify without a server, from the third visit on at the latest', async () => {
    const [, script = ''] = /```js\n([^]*?)```/.exec(readFileSync(guide, 'utf8')) ?? [];
    expect(script).to.include('addEventListener');
    const registration = '<script>navigator.serviceWorker.register("/sw.js")</script>';
    const site = await serveFolder({
      '/page.html': Buffer.concat([classifierPage(), Buffer.from(registration)]),
      '/model.tl.zip': await modelOf('image'),
      '/sw.js': Buffer.from(script),
    });
    const browser = await launchBrowser(filmSwitches);
    try {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${site.port}/page.html`, { waitUntil: 'domcontentloaded' });
      await firstAnswer(page);
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
      await page.reload({ waitUntil: 'domcontentloaded' });
      await firstAnswer(page);
      await page.waitForFunction(async () => {
        const own = await caches.open('tl-elements-files-1');
        const ofSite = await (await caches.open('my-site-1')).keys();
        return (await own.keys()).length === 3 && ofSite.some(({ url }) => /-worker-/.test(url));
      });
      site.close();
      await page.reload({ waitUntil: 'domcontentloaded' });
      await firstAnswer(page);
    } finally {
      await browser.close();
      site.close();
    }
  });
});
