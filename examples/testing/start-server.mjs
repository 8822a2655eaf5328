import { freePort } from '@tl-elements/tools/free-port';
import { spawn } from 'node:child_process';

/** Starts an example's own server, and resolves when it answers. */
export async function startServer(folder) {
  const port = await freePort();
  const child = spawn(process.execPath, ['server.js'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: 'inherit',
  });
  const origin = `http://localhost:${port}`;
  while (!(await answers(origin))) {
    if (child.exitCode !== null) throw new Error('The server ended.');
  }
  return { origin, close: () => child.kill() };
}

const answers = (url) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => new Promise((resolve) => setTimeout(resolve, 50, false)),
  );
