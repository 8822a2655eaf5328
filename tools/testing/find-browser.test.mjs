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
  it('takes the browser that CHROME_PATH names before an installed one', () => {
    const here = machine(['/own/chrome', '/usr/bin/chromium'], { chromePath: '/own/chrome' });
    expect(findBrowser(here)).to.equal('/own/chrome');
  });

  it('refuses a CHROME_PATH where nothing is, rather than taking another', () => {
    const here = machine(['/usr/bin/chromium'], { chromePath: '/own/chrome' });
    expect(() => findBrowser(here)).to.throw('/own/chrome');
  });

  it('passes over a stand-in that does not start', () => {
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

  it('takes an installed browser before one fetched earlier, and that before none', () => {
    const fetchedPath = '/cache/chrome';
    const both = machine(['/usr/bin/chromium', fetchedPath], { fetchedPath });
    expect(findBrowser(both)).to.equal('/usr/bin/chromium');
    expect(findBrowser(machine([fetchedPath], { fetchedPath }))).to.equal(fetchedPath);
    expect(findBrowser(machine([], { fetchedPath }))).to.equal(null);
  });
});

describe('waysToObtain', () => {
  it("asks Debian's packages first where they may be installed", () => {
    const here = { platform: 'linux', isRoot: true, distribution: 'debian' };
    expect(waysToObtain(here)).to.deep.equal(['apt', 'download']);
  });

  it('downloads where it is not root, where Chromium is a snap, and elsewhere', () => {
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
