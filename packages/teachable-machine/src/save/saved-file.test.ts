import { expect } from 'chai';
import { forbiddenInFiles, uniqueNames } from './saved-file.ts';

const fileNames = (labels: readonly string[]) => uniqueNames(labels, forbiddenInFiles);

describe('uniqueNames', () => {
  it('keeps labels as they are', () => {
    const labels = ['enojado ', 'donde', '김밥', '🐱', "l'eau & co.", 'a-!-b'];
    expect([...fileNames(labels)]).to.deep.equal(labels.map((label) => [label, label]));
  });

  it('makes no name that leaves its folder', () => {
    for (const [label, name] of fileNames(['../../etc', '/', 'C:\\x', 'a\0b', '<b>'])) {
      expect(name, label)
        .to.match(/^[\w.]+$/)
        .and.have.length(label.length);
    }
  });

  it('gives no two labels the same name', () => {
    const names = [...fileNames(['a/b', 'a:b', 'a_b', 'a_b_']).values()];
    expect(names.slice(2)).to.deep.equal(['a_b', 'a_b_']);
    expect(new Set(names).size).to.equal(4);
  });
});
