import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cameraSwitches } from '@tl-elements/tools/camera-film';
import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { zipFolders } from '../../tools/release/folders.mjs';
import { integrityOf } from '../../tools/release/integrity.mjs';
import { serve } from './serve.mjs';
import { buildExample, buildStaged, packageFolder, setStage, stage, versionsOf } from './stage.mjs';
import { startServer } from './start-server.mjs';
import { teach } from './teach.mjs';
import { openInOtherVersion, useOwnExtractor } from './use-own-extractor.mjs';

const namesTheCup = { said: 'Cup', errors: [] };

describe('the examples, with the packages as they are published', () => {
  let browser;
  const servers = [];
  before(async () => {
    setStage();
    browser = await launchBrowser(cameraSwitches);
  });
  after(async () => {
    for (const server of servers) server.close();
    await browser?.close();
    rmSync(stage, { recursive: true, force: true });
  });

  async function serving(...options) {
    const server = await serve(...options);
    servers.push(server);
    return server.origin;
  }

  for (const [name, site] of [
    ['react', 'dist'],
    ['vue', 'dist'],
    ['svelte', 'dist'],
    ['webpack', 'public'],
  ]) {
    it(`${name}: its types fit, it builds, and it names what the camera shows`, async () => {
      const folder = await buildExample(name);
      const origin = await serving(join(folder, site));
      expect(await teach(browser, `${origin}/`)).to.deep.equal(namesTheCup);
    });
  }

  it('ssr: the browser takes over what the server has rendered', async () => {
    const folder = await buildExample('ssr');
    const server = await startServer(folder);
    servers.push(server);
    const sent = await (await fetch(server.origin)).text();
    expect(sent).to.match(
      /<tl-trainer[^>]*><template [^>]*shadowrootmode="open">[^]*data-label="Cat"/,
    );
    expect(await teach(browser, server.origin)).to.deep.equal(namesTheCup);
  });

  it('own-extractor: trains, saves, opens and explains, and refuses the model of another version', async () => {
    const folder = await buildExample('own-extractor');
    const origin = await serving(join(folder, 'dist'));
    const page = await browser.newPage();
    expect(await teach(browser, `${origin}/`, page)).to.deep.equal(namesTheCup);
    const { model, ...used } = await useOwnExtractor(page);
    expect(used).to.deep.equal({
      extractor: 'colors 1',
      labels: ['Cup', 'Cat'],
      opened: true,
    });

    const source = join(folder, 'src/colors.ts');
    const changed = readFileSync(source, 'utf8').replace("version: '1'", "version: '2'");
    writeFileSync(source, changed);
    await buildStaged(folder);
    await page.goto(`${origin}/`);
    const failure = await openInOtherVersion(page, model);
    expect(failure).to.include({ code: 'extractor-mismatch' });
    expect(failure.message).to.contain('colors');
    await page.close();
  });

  it('html: a page, and the folder that holds nothing but pictures', async () => {
    const site = mkdtempSync(join(tmpdir(), 'tl-site-'));
    const [, zip] = zipFolders(join(packageFolder('elements'), 'cdn'), site, '0.0.0');
    for (const [path, content] of Object.entries(unzipSync(readFileSync(zip)))) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), content);
    }
    const page = readFileSync(new URL('../html/index.html', import.meta.url));
    const origin = await serving(site, { pages: { '/': page } });
    expect(await teach(browser, `${origin}/`)).to.deep.equal(namesTheCup);
    rmSync(site, { recursive: true });
  });

  describe('the package on a host that serves all of them', () => {
    const cdn = () => join(packageFolder('elements'), 'cdn');
    const at = '/npm/@tl-elements/elements@0.1.0/cdn/';
    let host;
    before(async () => {
      host = await serving(join(packageFolder('elements'), '../..'), {
        headers: { 'access-control-allow-origin': '*' },
        rewrite: (path) => path.replace(at, '/@tl-elements/elements/cdn/'),
      });
    });

    /** The page of the plain example, with the script from that host. */
    async function pageWith(integrity) {
      const html = readFileSync(new URL('../html/index.html', import.meta.url), 'utf8');
      const script = `src="${host}${at}tl-elements.js" integrity="${integrity}" crossorigin`;
      const pages = { '/': html.replace('src="tl/tl-elements.js"', script) };
      return serving(stage, { pages });
    }

    it('serves another origin, which checks the script by its hash', async () => {
      const origin = await pageWith(integrityOf(cdn())['tl-elements.js']);
      expect(await teach(browser, `${origin}/`)).to.deep.equal(namesTheCup);
    });

    it('can’t serve another script than the published one', async () => {
      const origin = await pageWith(
        integrityOf(cdn())['tl-elements.js'].replace(/.{8}$/, 'AAAAAAA='),
      );
      const page = await browser.newPage();
      const refused = new Promise((resolve) =>
        page.on('console', (message) => /integrity/.test(message.text()) && resolve()),
      );
      await page.goto(`${origin}/`);
      await refused;
      const isDefined = await page.evaluate(() => customElements.get('tl-trainer') !== undefined);
      expect(isDefined).to.equal(false);
      await page.close();
    });
  });

  it('are what the guide shows', () => {
    const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    const guide = read('docs/guide/frameworks.md');
    for (const path of ['react/src/app.tsx', 'vue/src/app.vue', 'svelte/src/app.svelte']) {
      expect(guide).to.include(`\n${read(`examples/${path}`).trim()}\n\`\`\``);
    }
    const own = read('docs/guide/own-extractor.md');
    for (const path of ['src/colors.ts', 'src/main.ts']) {
      expect(own).to.include(`\n${read(`examples/own-extractor/${path}`).trim()}\n\`\`\``);
    }
  });

  it('name the versions that they are tested with', () => {
    const read = (path) =>
      JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8'));
    const tested = read('../package.json').devDependencies;
    const { version } = read('../../packages/elements/package.json');
    for (const name of ['react', 'vue', 'svelte', 'webpack', 'ssr', 'own-extractor']) {
      for (const [dependency, wanted] of Object.entries(versionsOf(name))) {
        const expected = dependency.startsWith('@tl-elements/') ? version : tested[dependency];
        expect(wanted, `${dependency} of ${name}`).to.equal(expected);
      }
    }
  });
});
