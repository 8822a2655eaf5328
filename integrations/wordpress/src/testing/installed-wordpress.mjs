// What a real WordPress needs on this machine, as Debian and Ubuntu install it.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

/** Debian's WordPress, without a configuration of ours. */
export const core = '/usr/share/wordpress';

const needed = {
  wordpress: () => existsSync(`${core}/wp-load.php`),
  'wordpress-theme-twentytwentythree': () =>
    existsSync(`${core}/wp-content/themes/twentytwentythree`),
  'php-cli': () => runs('php', '--version'),
  'php-mysql': () => runs('php', '-r', 'exit(extension_loaded("mysqli") ? 0 : 1);'),
  'mariadb-server': () => runs(mariadbd, '--version') && existsSync('/usr/bin/mariadb-install-db'),
};

/** The server of the database, which is on no ordinary user's path. */
export const mariadbd = '/usr/sbin/mariadbd';

/** The packages that are missing here: with none missing, a WordPress can be started. */
export function missingPackages() {
  return Object.keys(needed).filter((name) => !needed[name]());
}

function runs(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
