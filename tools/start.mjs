// `npm start`: from a fresh clone to the demo in a browser. Installs, builds, serves.
import { install, pnpm } from './pnpm.mjs';

const status =
  install() ||
  pnpm('turbo', 'run', 'build', '--filter=@tl-elements/demo', '--output-logs=errors-only');
if (status !== 0) process.exit(status);

// This file exists only after the build.
const { serve } = await import('../apps/demo/serve.mjs');
const { address, close } = await serve();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => close().then(() => process.exit(0)));
}
console.log(`\nThe demo is ready. Ctrl-C ends it. Open\n\n  ${address}\n`);
