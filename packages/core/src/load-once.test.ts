import { expect } from 'chai';
import { loadOnce } from './load-once.ts';
import { failure } from './testing/failure.ts';

describe('loadOnce', () => {
  it('loads once for each key, however often it is called', async () => {
    const asked: string[] = [];
    const load = loadOnce(async (key: string) => {
      asked.push(key);
      return { key };
    });
    const [first, again, other] = await Promise.all([load('a'), load('a'), load('b')]);
    expect(first).to.equal(again);
    expect(other).to.deep.equal({ key: 'b' });
    expect(await load('a')).to.equal(first);
    expect(asked).to.deep.equal(['a', 'b']);
  });

  it('fails for all callers, and loads again at the next call', async () => {
    let attempts = 0;
    const load = loadOnce(async (key: string) => {
      if (++attempts === 1) throw new Error('offline');
      return key;
    });
    const failures = await Promise.all([failure(load('a')), failure(load('a'))]);
    expect(failures[0]).to.equal(failures[1]);
    expect(await load('a')).to.equal('a');
    expect(attempts).to.equal(2);
  });
});
