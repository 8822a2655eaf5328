// Writes fixtures/my_model: a small export that lies on a server, for tests of addresses.
//
//     pnpm --filter @tl-elements/tools exec tsx ../packages/teachable-machine/tools/write-fixture.mjs
import { writeFile } from 'node:fs/promises';
import { smallExport } from '../src/testing/small-export.ts';

const folder = new URL('../fixtures/my_model/', import.meta.url);
for (const [name, bytes] of Object.entries(smallExport('2021', ['Cup', '김밥', '<b>Cat</b>']))) {
  await writeFile(new URL(name, folder), bytes);
}
