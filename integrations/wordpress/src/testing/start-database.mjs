import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { mariadbd } from './installed-wordpress.mjs';

const run = promisify(execFile);

/** Small, since it holds one site for one minute. */
const sizes = ['--innodb-log-file-size=8M', '--innodb-buffer-pool-size=32M'];

/**
 * Starts a database of its own, which listens on a socket only and asks for no password.
 *
 * @param folder an empty one; its path must be short, since a socket's may have some 100 letters.
 * @returns `{socket, stop}`.
 */
export async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  // A server that starts deletes what it finds of others: beside another database, each needs a folder of its own.
  const temporary = [`--tmpdir=${folder}`];
  // MariaDB refuses to run as root unless it is told to.
  const user = process.getuid() === 0 ? ['--user=root'] : [];
  await run('mariadb-install-db', [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...temporary,
    ...sizes,
    ...user,
  ]);
  const server = spawn(
    mariadbd,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      '--skip-networking',
      '--skip-grant-tables',
      '--innodb-flush-log-at-trx-commit=0',
      ...temporary,
      `--pid-file=${join(folder, 'pid')}`,
      ...sizes,
      ...user,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGKILL'); // Its data are deleted next.
    await ended;
  };
  try {
    await ready(server, socket);
  } catch (error) {
    await stop();
    throw error;
  }
  return { socket, stop };
}

/** Waits for the line with which it says that it accepts connections. */
async function ready(server, socket) {
  let said = '';
  for await (const chunk of server.stderr) {
    said += chunk;
    if (!said.includes('ready for connections')) continue;
    // It must not stop for want of a reader.
    server.stderr.resume();
    const connection = createConnection(socket);
    await once(connection, 'connect');
    connection.destroy();
    return;
  }
  throw new Error(`MariaDB did not start:\n${said}`);
}
