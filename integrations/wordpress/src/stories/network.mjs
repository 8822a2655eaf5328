import { expect } from 'chai';
import { networkZip, sampleModel } from '../testing/built-files.mjs';
import { insertBlock, openSidebar, publish, visit, write } from '../testing/people.mjs';

/** A sense whose network the plugin does not bring: an editor wants it, an administrator adds it. */
export function networkStories(world) {
  it('tells an editor whom to ask for a network that is missing', async () => {
    const { editor, site } = world;
    await write(editor, site.address, 'Clap', 'page');
    await insertBlock(editor, 'Trainer');
    const panel = await openSidebar(editor);
    await (await panel.waitForSelector('select')).select('audio');
    const notice = await editor.waitForSelector(
      '[data-type="tl-elements/trainer"] .components-notice',
    );
    expect(await notice.evaluate((element) => element.textContent)).to.include(
      'Ask an administrator',
    );
    world.page = await publish(editor);
    const visitor = await visit(world.browser, world.page);
    expect(await visitor.$('tl-trainer')).to.equal(null);
  });

  it('shows its settings to administrators only', async () => {
    const { editor, site } = world;
    await editor.goto(settingsOf(site));
    expect(await editor.$eval('body', (body) => body.textContent)).to.include('not allowed');
  });

  it('refuses a zip that is not one of its networks', async () => {
    await addNetwork(world, sampleModel);
    const error = await world.admin.$eval('.notice-error', (notice) => notice.textContent);
    expect(error).to.include('This zip file is for something else');
  });

  it('adds a network, which visitors then load from the site', async () => {
    await addNetwork(world, networkZip('audio'));
    const notice = await world.admin.$eval('.notice-success', (element) => element.textContent);
    expect(notice).to.include('“Sounds” can now be used');

    const visitor = await visit(world.browser, world.page);
    const trainer = await visitor.waitForSelector('tl-trainer');
    const loaded = visitor.waitForResponse((response) => response.url().endsWith('weights.bin'));
    await trainer.evaluate(async (element) => {
      await customElements.whenDefined('tl-trainer');
      await element.start();
    });
    expect((await loaded).url()).to.include(
      '/wp-content/uploads/tl-elements/weights/speech-embedding/',
    );
    expect(await trainer.evaluate((element) => element.state)).to.equal('running');
  });
}

async function addNetwork({ admin, site }, zip) {
  await admin.goto(settingsOf(site));
  await (await admin.$('#tl-elements-network')).uploadFile(zip);
  await Promise.all([admin.waitForNavigation(), admin.click('form #submit')]);
}

const settingsOf = ({ address }) => `${address}/wp-admin/options-general.php?page=tl-elements`;
