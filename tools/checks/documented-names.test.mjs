import { expect } from 'chai';
import { linkedNames, namesIn, pathsIn } from './documented-names.mjs';

const page = [
  'Call `trainer.addLabel(name)` or `new TlError()`; `labels` is English, and `data-tl` an attribute.',
  'See `packages/core/src/scope.ts`, `weights/` of a site, and `core/base`.',
  '```ts',
  "const `notHere` = 'packages/core/nowhere.ts';",
  '```',
].join('\n');

describe('documented names', () => {
  it('are words of code in running text', () => {
    expect(namesIn(page)).to.deep.equal(['addLabel', 'TlError']);
  });

  it('are what a link says of its file', () => {
    expect(linkedNames('`Retraining`')).to.deep.equal(['Retraining']);
    expect(linkedNames('`frames()`')).to.deep.equal(['frames']);
    expect(linkedNames('`head-worker.ts`')).to.deep.equal([]);
    expect(linkedNames('their format')).to.deep.equal([]);
  });

  it('are paths from the root of the project', () => {
    expect(pathsIn(page)).to.deep.equal(['packages/core/src/scope.ts']);
  });
});
