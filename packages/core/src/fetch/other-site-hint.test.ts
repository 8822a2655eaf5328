import { expect } from 'chai';
import { otherSiteHint } from './other-site-hint.ts';

describe('the hint at another site', () => {
  const failed = new TypeError('Failed to fetch');
  const other = new URL('https://other.example/tl/weights.bin');
  before(() => Object.assign(globalThis, { location: { origin: 'https://shop.example' } }));
  after(() => Reflect.deleteProperty(globalThis, 'location'));

  it('names the site and the header that is missing', () => {
    expect(otherSiteHint(other, failed))
      .to.contain('other.example')
      .and.contain('Access-Control-Allow-Origin');
  });

  it('is empty for a file of the same site, and where a server has answered', () => {
    expect(otherSiteHint(new URL('https://shop.example/tl/a.bin'), failed)).to.equal('');
    expect(otherSiteHint(other, new Error('HTTP status 404'))).to.equal('');
  });
});
