import { expect } from 'chai';
import { readFileSync, statSync } from 'node:fs';

const built = new URL('../../dist/', import.meta.url);

describe('the figures on the first page', () => {
  it('give the size of the weights as it is', () => {
    const html = readFileSync(new URL('index.html', built), 'utf8');
    const [, bytes, words] = /id="weights-size" value="(\d+)">([^<]+)</.exec(html) ?? [];
    const { size } = statSync(new URL('tl/weights/efficientnet-lite0/1/weights.bin', built));
    expect(Number(bytes)).to.equal(size);
    expect(words).to.equal(`${(size / 1e6).toFixed(1)} MB`);
  });
});
