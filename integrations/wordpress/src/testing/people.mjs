// What people do in WordPress, by hand: sign in, install, write, publish.
import { calmCamera } from '@tl-elements/tools/calm-camera';

/** Opens a browser window of their own and signs in. @returns its page. */
export async function signIn(browser, address, name) {
  const page = await open(browser, `${address}/wp-login.php`);
  await page.type('#user_login', name);
  await page.type('#user_pass', name);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return page;
}

const visits = new Set();

/** Opens an address as somebody who has never been here. */
export async function visit(browser, address) {
  const page = await open(browser, address);
  visits.add(page.browserContext());
  return page;
}

/** All visitors leave: their cameras would go on, and each frame costs the next test its time. */
export async function endVisits() {
  const contexts = [...visits];
  visits.clear();
  await Promise.all(contexts.map((context) => context.close()));
}

async function open(browser, address) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(error.message));
  page.failures = [];
  page.on('requestfailed', (request) => {
    page.failures.push(`${request.url()}: ${request.failure().errorText}`);
  });
  // Leaving a post that is not saved, and deleting a plugin: WordPress asks whether one is sure.
  page.on('dialog', (dialog) => dialog.accept());
  page.refusals = [];
  await page.exposeFunction('refused', (file) => page.refusals.push(file));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      globalThis.refused(`${event.sourceFile} ${event.blockedURI}`);
    });
  });
  await calmCamera(page);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address);
  return page;
}

/** Installs a plugin from its zip and activates it, as an administrator. */
export async function installPlugin(page, address, zip) {
  await page.goto(`${address}/wp-admin/plugin-install.php?tab=upload`);
  await (await page.waitForSelector('#pluginzip')).uploadFile(zip);
  await clickAndGo(page, '#install-plugin-submit');
  await clickAndGo(page, 'a.button-primary[href*="action=activate"]');
}

/** Opens the block editor for a new post or page. */
export async function write(page, address, title, type = 'post') {
  await openEditor(page, `${address}/wp-admin/post-new.php?post_type=${type}`);
  await page.type('.editor-post-title__input', title);
}

/** Opens the block editor at an address. */
export async function openEditor(page, address) {
  await page.goto(address);
  await page
    .waitForFunction(() => globalThis.wp.data.select('core/editor').getCurrentPostId())
    .catch((cause) => {
      const told = [...page.complaints, ...page.failures].join('\n');
      throw new Error(`The editor at ${address} did not open.\n${told}`, { cause });
    });
  // The tour for new people covers the editor.
  if (
    await page.evaluate(() =>
      globalThis.wp.data.select('core/edit-post').isFeatureActive('welcomeGuide'),
    )
  ) {
    await (
      await page.waitForSelector('.components-guide .components-modal__header button')
    ).click();
  }
}

/** Puts a block into the post, from the list of all blocks. */
export async function insertBlock(page, name) {
  const toggle = 'button.edit-post-header-toolbar__inserter-toggle:not([disabled])';
  await (await page.waitForSelector(toggle)).click();
  const search = await page.waitForSelector('.block-editor-inserter__search input');
  await search.type(name);
  await (
    await page.waitForSelector(`button.editor-block-list-item-tl-elements-${name.toLowerCase()}`)
  ).click();
  await page.click(toggle);
  return page.waitForSelector(`[data-type="tl-elements/${name.toLowerCase()}"]`);
}

/** The settings of the block that is selected. */
export async function openSidebar(page) {
  const isOpen = await page.$('.block-editor-block-inspector');
  if (!isOpen) await page.click('.interface-pinned-items button[aria-label=Settings]');
  return page.waitForSelector('.block-editor-block-inspector');
}

/** Publishes what is written. @returns its address. */
export async function publish(page) {
  await (
    await page.waitForSelector('.editor-post-publish-panel__toggle:not([aria-disabled=true])')
  ).click();
  await (
    await page.waitForSelector('.editor-post-publish-button:not([aria-disabled=true])')
  ).click();
  const link = await page.waitForSelector('.post-publish-panel__postpublish-buttons a');
  return link.evaluate((element) => element.href);
}

/** Presses what leads to another page. */
async function clickAndGo(page, selector) {
  const target = await page.waitForSelector(selector);
  await Promise.all([page.waitForNavigation(), target.click()]);
}

/** Uploads a model in an empty block "Classifier". */
export async function uploadInBlock(page, block, file) {
  await (await block.$('input[type=file]')).uploadFile(file);
  await page.waitForSelector('.tl-elements-preview');
}

/** Waits until the page's classifier has its model, and presses its button. @returns the classifier. */
export async function startClassifier(page) {
  const classifier = await page.waitForSelector('tl-classifier');
  await classifier.evaluate(async (element) => {
    await customElements.whenDefined('tl-classifier');
    await element.ready;
  });
  await (await page.$('tl-classifier >>> button')).click();
  return classifier;
}

/** The first `count` labels that a classifier settles on. */
export function labelsSeen(classifier, count) {
  return classifier.evaluate(
    (element, wanted) =>
      new Promise((resolve) => {
        const labels = new Set();
        element.addEventListener('tl-label', ({ detail }) => {
          if (detail.label) labels.add(detail.label);
          if (labels.size === wanted) resolve([...labels]);
        });
      }),
    count,
  );
}
