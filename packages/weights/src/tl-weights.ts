#!/usr/bin/env node
import { copyWeights } from './copy-weights.ts';

const [command, folder] = process.argv.slice(2);
if (command === 'copy' && folder) {
  for (const name of await copyWeights(folder)) console.log(`${name} is in ${folder}`);
} else {
  console.error('Usage: tl-weights copy <folder>');
  process.exitCode = 1;
}
