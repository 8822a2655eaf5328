// Gets a Chromium where none is installed, in a way that suits the machine.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { browserCache, fetchedPathFile, findBrowser } from './find-browser.mjs';

/** What to do if no browser can be found or fetched. */
export const adviceWithoutBrowser =
  'The tests need Chrome or Chromium. Install one, or set CHROME_PATH to where it is, and run again.';

/** The ways to get a browser on such a machine, in the order to try them. */
export function waysToObtain({ platform, isRoot, distribution }) {
  // Ubuntu's chromium is a snap, which containers cannot run; Debian's is a plain package.
  if (platform === 'linux' && isRoot && distribution === 'debian') return ['apt', 'download'];
  return ['download'];
}

function here() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    distribution: /^ID="?(\w+)/m.exec(release)?.[1] ?? null,
  };
}

const ways = {
  apt() {
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
  },

  async download() {
    const { Browser, detectBrowserPlatform, install, resolveBuildId } =
      await import('@puppeteer/browsers');
    const buildId = await resolveBuildId(Browser.CHROME, detectBrowserPlatform(), 'stable');
    const { executablePath } = await install({
      browser: Browser.CHROME,
      buildId,
      cacheDir: browserCache,
      installDeps: here().isRoot && existsSync('/usr/bin/apt-get'),
    });
    writeFileSync(fetchedPathFile, executablePath);
    return executablePath;
  },
};

/** Path of a browser, downloaded if needed; null if that fails, too. */
export async function obtainBrowser() {
  const found = findBrowser();
  if (found) return found;
  for (const way of waysToObtain(here())) {
    console.log(`No Chrome or Chromium here: getting one (${way}).`);
    try {
      const fetched = await ways[way]();
      const path = fetched ?? findBrowser();
      if (path) return path;
    } catch (failure) {
      console.log(`That did not work: ${failure.message}`);
    }
  }
  return null;
}
