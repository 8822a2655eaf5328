import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { smallExport } from './small-export.ts';

describe('fixtures/my_model', () => {
  it('equals the output of tools/write-fixture.mjs', async () => {
    const files = smallExport('2021', ['Cup', '김밥', '<b>Cat</b>']);
    for (const [name, bytes] of Object.entries(files)) {
      const written = await readFile(new URL(`../../fixtures/my_model/${name}`, import.meta.url));
      expect(new Uint8Array(written)).to.deep.equal(bytes);
    }
  });
});
