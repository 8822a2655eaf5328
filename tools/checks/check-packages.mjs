// A process that checks one package after the other: each message names a folder, each answer says whether
// all is well there. Compiler and linter are loaded once, and what packages have in common is read once.
import { checkPackage } from './package-checks.mjs';

process.on('message', async (folder) => {
  process.chdir(folder);
  process.send(await checkPackage());
});
