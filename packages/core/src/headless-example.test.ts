import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const example = new URL('../examples/headless.mjs', import.meta.url);
const guide = new URL('../../../docs/guide/headless.md', import.meta.url);

describe('the example without a page', () => {
  it('trains, tests, extends and saves a model in Node', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(example)]);
    expect(stdout.trim().split('\n')).to.deep.equal([
      'expected accuracy: 1',
      'accuracy on new recordings: 1',
      'brisk is recognized as: brisk',
      'wild is unknown: true',
      'labels: calm, brisk, wild',
      'wild is unknown now: false',
    ]);
  });

  it('is the same as in the guide, word for word', async () => {
    const [, shown] = /```js\n([^]*?)```/.exec(await readFile(guide, 'utf8'))!;
    expect(shown).to.equal(await readFile(example, 'utf8'));
  });
});
