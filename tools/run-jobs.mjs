import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Runs commands side by side, one for each core, and prints the result of each. The output of a
 * command is shown if it failed.
 *
 * @param jobs `{name, command, args, cwd?}`; those that take longest should come first.
 * @returns how many passed, and how many failed.
 */
export async function runJobs(jobs, lanes = Math.max(2, availableParallelism())) {
  const counts = { passed: 0, failed: 0 };
  const waiting = [...jobs];
  const runNext = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      counts[(await run(job)) ? 'passed' : 'failed']++;
    }
  };
  await Promise.all(Array.from({ length: lanes }, runNext));
  return counts;
}

function run({ name, command, args, cwd = '.' }) {
  const begun = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, shell: process.platform === 'win32' });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (failure) => collect(`${failure.message}\n`));
    child.on('close', (code) => {
      const took = `${((Date.now() - begun) / 1000).toFixed(1)} s`;
      console.log(
        code === 0 ? `ok      ${name} (${took})` : `FAILED  ${name} (${took})\n${output}`,
      );
      resolve(code === 0);
    });
  });
}
