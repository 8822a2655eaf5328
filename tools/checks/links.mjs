// Every relative link in the documentation leads to a file that exists.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { committedFiles } from './committed-files.mjs';

const relativeLink = /\]\((?!https?:|#|mailto:)([^)#\s]+)/g;
const links = committedFiles()
  .filter((file) => file.endsWith('.md'))
  .flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(relativeLink)].map(([, target]) => ({
      document,
      target,
    })),
  );
const broken = links.filter(
  ({ document, target }) => !existsSync(join(dirname(document), decodeURIComponent(target))),
);

for (const { document, target } of broken) console.log(`${document}: ${target} does not exist`);
if (links.length === 0) console.log('No links found: the check itself does not work.');
process.exit(broken.length > 0 || links.length === 0 ? 1 : 0);
