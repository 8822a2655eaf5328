// The plugin in a real WordPress, in a real browser, used by those who use it.
import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { filmSwitches } from './testing/film-switches.mjs';
import { missingPackages } from './testing/installed-wordpress.mjs';
import { endVisits, installPlugin, signIn } from './testing/people.mjs';
import { pluginZip } from './testing/built-files.mjs';
import { startWordPress } from './testing/start-wordpress.mjs';
import { authorStories } from './stories/author.mjs';
import { classicStories } from './stories/classic.mjs';
import { networkStories } from './stories/network.mjs';
import { triggerStories } from './stories/trigger.mjs';
import { uninstallStories } from './stories/uninstall.mjs';

const missing = missingPackages();

describe('the WordPress plugin', function () {
  /** What the stories share: the site, the browser, and who is signed in. */
  const world = {};

  before(async function () {
    if (missing.length > 0) {
      console.log(`Skipped, the WordPress plugin: to test it, install ${missing.join(', ')}.`);
      this.skip();
    }
    // Each is noted as soon as it runs, so that it is closed where the other does not start.
    await Promise.all([
      startWordPress().then((site) => (world.site = site)),
      launchBrowser(filmSwitches).then((browser) => (world.browser = browser)),
    ]);
    const { browser, site } = world;
    [world.admin, world.editor, world.author] = await Promise.all(
      ['admin', 'editor', 'author'].map((name) => signIn(browser, site.address, name)),
    );
    await installPlugin(world.admin, site.address, pluginZip);
  });

  afterEach(endVisits);
  after(async () => {
    await world.browser?.close();
    await world.site?.close();
  });

  authorStories(world);
  triggerStories(world);
  classicStories(world);
  networkStories(world);
  uninstallStories(world);
});
