// A WordPress of its own for a test: a copy of Debian's files, a database, a web server.
import { freePort } from '@tl-elements/tools/free-port';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { core } from './installed-wordpress.mjs';
import { startDatabase } from './start-database.mjs';

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Installs and starts a WordPress without plugins, with an `admin`, an `editor` and an `author`, each with their name as the
 * password. It reaches no other host.
 *
 * @returns `{address, folder, php, close}`: `php(code)` runs code in it and returns what it prints.
 */
export async function startWordPress() {
  const base = await mkdtemp(join(tmpdir(), 'wp-'));
  const folder = join(base, 'site');
  const running = [];
  const close = async () => {
    for (const part of running.reverse()) await part.stop();
    await rm(base, { recursive: true, force: true });
  };
  try {
    await cp(core, folder, { recursive: true, dereference: true });
    const database = await startDatabase(base);
    running.push(database);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    await writeFile(join(folder, 'wp-config.php'), configuration(address, database.socket));
    await cp(here('./mu-plugins'), join(folder, 'wp-content/mu-plugins'), { recursive: true });
    await run('php', [here('./install.php')], { cwd: folder });
    running.push(await startServer(folder, port));
    const php = async (code) =>
      (await run('php', ['-r', `require 'wp-load.php'; ${code}`], { cwd: folder })).stdout;
    return { address, folder, php, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startServer(folder, port) {
  const settings = ['upload_max_filesize=32M', 'post_max_size=32M', 'opcache.enable_cli=1'];
  const server = spawn(
    'php',
    [...settings.flatMap((setting) => ['-d', setting]), '-S', `localhost:${port}`, '-t', folder],
    // Pages ask WordPress for several things at a time.
    {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  const ended = once(server, 'exit');
  for await (const line of server.stderr) {
    if (String(line).includes('started')) break;
  }
  server.stderr.resume();
  return {
    async stop() {
      // With its workers, which are processes of its group.
      process.kill(-server.pid, 'SIGKILL');
      await ended;
    },
  };
}

function configuration(address, socket) {
  return `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${address}' );
define( 'WP_SITEURL', '${address}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', true );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;
}
