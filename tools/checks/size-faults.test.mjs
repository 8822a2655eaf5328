import { expect } from 'chai';
import { sizeFaults } from './size-faults.mjs';

const file = (path, lines = 10) => ({ path, lines });
const filesIn = (folder, count, ending = '.ts') =>
  Array.from({ length: count }, (_, index) => file(`${folder}/part-${index}${ending}`));

describe('sizeFaults', () => {
  it('finds a file with more than 300 lines', () => {
    const faults = sizeFaults([file('src/short.ts', 300), file('src/long.ts', 301)]);
    expect(faults).to.deep.equal(['src/long.ts has 301 lines; 300 are allowed: split it.']);
  });

  it('finds a folder with more than 20 source files', () => {
    const faults = sizeFaults([...filesIn('src/neat', 20), ...filesIn('src/full', 21)]);
    expect(faults).to.deep.equal([
      'src/full has 21 source files; 20 are allowed: sort them into folders.',
    ]);
  });

  it('counts neither tests nor data as source files', () => {
    const files = [
      ...filesIn('src', 20),
      ...filesIn('src', 20, '.test.ts'),
      ...filesIn('src', 20, '.json'),
      ...filesIn('src/testing', 21),
    ];
    expect(sizeFaults(files)).to.deep.equal([]);
  });

  it('finds a long test, but no long data', () => {
    const faults = sizeFaults([file('src/x.test.ts', 301), file('lock.yaml', 9000)]);
    expect(faults).to.have.length(1);
  });
});
