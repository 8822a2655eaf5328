import { expect } from 'chai';
import { serve, type Site } from '../serve.mjs';

const pages = ['', 'see/', 'use/'];

describe('the site', () => {
  let site: Site;
  before(async () => {
    site = await serve();
  });
  after(() => site.close());

  it('has everything its pages name', async () => {
    const missing: string[] = [];
    let count = 0;
    for (const page of pages) {
      const address = new URL(page, site.address);
      const whole = await (await fetch(address)).text();
      const html = whole.replace(/<code[^>]*>[^]*?<\/code>/g, ''); // samples are no links
      for (const [, name] of html.matchAll(
        /(?:href|src|poster|content)="((?:\.|\w+\/)[^"\s]*)"/g,
      )) {
        const url = new URL(name!.replace(/#.*/, ''), address);
        count++;
        const { ok } = await fetch(url);
        if (!ok) missing.push(`${page || '/'} names ${name}`);
      }
    }
    expect(missing).to.deep.equal([]);
    expect(count).to.be.greaterThan(20);
  });

  it('says 404 for a page that is not there', async () => {
    expect((await fetch(new URL('hear/', site.address))).status).to.equal(404);
  });

  it('marks the page one is on', async () => {
    const html = await (await fetch(new URL('see/', site.address))).text();
    expect(html.match(/aria-current="page"/g)).to.have.length(1);
    expect(html).to.match(/<a href="\.\.\/see\/" aria-current="page">/);
  });
});
