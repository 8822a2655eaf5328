// Every relative link in the documentation leads to a file that is there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const documents = execFileSync('git', ['ls-files', '-z', '*.md'], { encoding: 'utf8' })
  .split('\0')
  .filter((document) => document && existsSync(document));

let count = 0;
const broken = documents.flatMap((document) =>
  [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
    .map(([, target]) => ({ document, target }))
    .filter(({ target }) => {
      count++;
      return !existsSync(join(dirname(document), decodeURIComponent(target)));
    }),
);

for (const { document, target } of broken) console.log(`${document}: ${target} is not there`);
if (count === 0) console.log('No links found: the check itself is broken.');
process.exit(broken.length > 0 || count === 0 ? 1 : 0);
