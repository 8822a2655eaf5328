import { expect } from 'chai';
import { findBrowser } from './find-browser.mjs';
import { waysToObtain } from './obtain-browser.mjs';

/** A machine with these files, all of which start unless named otherwise. */
const machine = (files, { broken = [], ...rest } = {}) => ({
  platform: 'linux',
  exists: (path) => files.includes(path),
  starts: (path) => !broken.includes(path),
  ...rest,
});

describe('findBrowser', () => {
  it('prefers the browser that CHROME_PATH names to an installed one', () => {
    const here = machine(['/own/chrome', '/usr/bin/chromium'], { chromePath: '/own/chrome' });
    expect(findBrowser(here)).to.equal('/own/chrome');
  });

  it('refuses a CHROME_PATH that does not exist, instead of using another browser', () => {
    const here = machine(['/usr/bin/chromium'], { chromePath: '/own/chrome' });
    expect(() => findBrowser(here)).to.throw('/own/chrome');
  });

  it('skips a placeholder that does not start', () => {
    const here = machine(['/usr/bin/chromium-browser', '/snap/bin/chromium'], {
      broken: ['/usr/bin/chromium-browser'],
    });
    expect(findBrowser(here)).to.equal('/snap/bin/chromium');
  });

  it('knows where macOS and Windows keep Chrome', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(findBrowser(machine([mac], { platform: 'darwin' }))).to.equal(mac);
    expect(findBrowser(machine([windows], { platform: 'win32' }))).to.equal(windows);
  });

  it('prefers an installed browser to one fetched earlier', () => {
    const fetchedPath = '/cache/chrome';
    const both = machine(['/usr/bin/chromium', fetchedPath], { fetchedPath });
    expect(findBrowser(both)).to.equal('/usr/bin/chromium');
    expect(findBrowser(machine([fetchedPath], { fetchedPath }))).to.equal(fetchedPath);
    expect(findBrowser(machine([], { fetchedPath }))).to.equal(null);
  });
});

describe('waysToObtain', () => {
  it("tries Debian's packages first if they may be installed", () => {
    const here = { platform: 'linux', isRoot: true, distribution: 'debian' };
    expect(waysToObtain(here)).to.deep.equal(['apt', 'download']);
  });

  it('downloads if it is not root, if Chromium is a snap, and on other systems', () => {
    for (const here of [
      { platform: 'linux', isRoot: false, distribution: 'debian' },
      { platform: 'linux', isRoot: true, distribution: 'ubuntu' },
      { platform: 'darwin', isRoot: false, distribution: null },
      { platform: 'win32', isRoot: false, distribution: null },
    ]) {
      expect(waysToObtain(here)).to.deep.equal(['download']);
    }
  });
});
