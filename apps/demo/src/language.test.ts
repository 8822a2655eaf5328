import { expect } from 'chai';
import { openSite, type OpenSite } from './testing/open-site.ts';

describe('the language of the elements on the site', () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('is chosen at the foot of a page, and kept for the next page', async () => {
    const page = await site.newPage('/see/');
    await page.waitForFunction(() => customElements.get('tl-trainer'));
    await page.select('#language', 'ja');
    await page.waitForFunction(() =>
      document.querySelector('tl-trainer')!.renderRoot.textContent.includes('ラベルを追加'),
    );
    expect(await page.evaluate(() => document.documentElement.lang)).to.equal('en');
    await page.close();
    const next = await site.newPage('/hear/');
    await next.waitForFunction(() =>
      document.querySelector('tl-trainer')!.renderRoot.textContent.includes('ラベルを追加'),
    );
    expect(await next.$eval('#language', (select) => (select as HTMLSelectElement).value)).to.equal(
      'ja',
    );
    await next.select('#language', 'en');
    await next.waitForFunction(() =>
      document.querySelector('tl-trainer')!.renderRoot.textContent.includes('Add a label'),
    );
    await next.close();
  });
});
