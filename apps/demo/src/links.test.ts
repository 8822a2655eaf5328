import { expect } from 'chai';
import { serve, type Site } from '../serve.mjs';
import { pages } from './testing/pages.ts';

describe('the site', () => {
  let site: Site;
  before(async () => {
    site = await serve();
  });
  after(() => site.close());

  it('has every file that its pages name', async () => {
    const missing: string[] = [];
    let count = 0;
    for (const page of pages) {
      const address = new URL(page, site.address);
      const whole = await (await fetch(address)).text();
      const html = whole.replace(/<code[^>]*>[^]*?<\/code>/g, ''); // code samples contain no links of the site
      for (const [, name] of html.matchAll(
        /(?:href|src|poster|content)="((?:\.|\w+\/)[^"\s]*)"/g,
      )) {
        const url = new URL(name!.replace(/#.*/, ''), address);
        count++;
        const { ok } = await fetch(url);
        if (!ok) missing.push(`${page} names ${name}`);
      }
    }
    expect(missing).to.deep.equal([]);
    expect(count).to.be.greaterThan(60);
  });

  it('links every page to every page', async () => {
    for (const page of pages) {
      const address = new URL(page, site.address);
      const html = await (await fetch(address)).text();
      const links = [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(
        ([, name]) => new URL(name!, address).pathname,
      );
      expect(links, page).to.include.members([...pages]);
    }
  });

  it('answers 404 for a page that does not exist', async () => {
    expect((await fetch(new URL('smell/', site.address))).status).to.equal(404);
  });

  it('marks the current page in the navigation', async () => {
    for (const page of pages) {
      const html = await (await fetch(new URL(page, site.address))).text();
      const current = [...html.matchAll(/<a [^>]*href="([^"]+)" aria-current="page"/g)];
      expect(current, page).to.have.length(1);
      expect(new URL(current[0]![1]!, new URL(page, site.address)).pathname).to.equal(page);
    }
  });
});
