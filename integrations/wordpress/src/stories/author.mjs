import { expect } from 'chai';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { networkZip, sampleModel } from '../testing/built-files.mjs';
import {
  insertBlock,
  labelsSeen,
  publish,
  startClassifier,
  uploadInBlock,
  visit,
  write,
} from '../testing/people.mjs';

/** An author, who may neither post scripts nor install anything, and their visitors. */
export function authorStories(world) {
  it('lets an author upload a model and publish a classifier', async () => {
    const { author, site } = world;
    await write(author, site.address, 'Cup or cat?');
    await uploadInBlock(author, await insertBlock(author, 'Classifier'), sampleModel);
    const text = await author.$eval('.tl-elements-preview', (preview) => preview.textContent);
    expect(text).to.include('Cup').and.to.include('Cat');
    world.post = await publish(author);
    world.editorOfPost = author.url();
  });

  it('opens no camera in the editor', async () => {
    const isLive = await world.author.evaluate(
      () => customElements.get('tl-classifier') !== undefined,
    );
    expect(isLive).to.equal(false);
  });

  it('names what a visitor shows to the camera', async () => {
    const visitor = await visit(world.browser, world.post);
    const classifier = await startClassifier(visitor);
    expect(await labelsSeen(classifier, 2)).to.have.members(['Cup', 'Cat']);
    expect(visitor.complaints).to.deep.equal([]);
  });

  it('works under a policy without inline scripts', async () => {
    const visitor = await visit(world.browser, `${world.post}&policy=strict`);
    const classifier = await startClassifier(visitor);
    expect(await labelsSeen(classifier, 1)).to.have.length(1);
    expect(visitor.refusals.filter((file) => file.includes('transfer-learning'))).to.deep.equal([]);
  });

  it('writes nothing into a page that grows old in a cache', async () => {
    const pages = await Promise.all([fetch(world.post), fetch(world.post)]);
    const [first, second] = await Promise.all(pages.map((page) => page.text()));
    expect(second).to.equal(first);
    expect(first).to.match(/<script type="module" src='[^']+\/tl\/tl-elements\.js\?ver=[^']+'/);
    expect(first).not.to.match(/nonce/i);
  });

  it('loads nothing on pages without an element', async () => {
    const front = await (await fetch(`${world.site.address}/?page_id=2`)).text();
    expect(front).not.to.include('tl-elements');
  });

  it('refuses other files in the block, and says why', async () => {
    const { author, site } = world;
    await write(author, site.address, 'Again');
    const block = await insertBlock(author, 'Classifier');
    await (await block.$('input[type=file]')).uploadFile(networkZip('audio'));
    const notice = await author.waitForSelector('.tl-elements-problem');
    const said = await notice.evaluate((element) => element.textContent);
    expect(said).to.include('This file is not a model.').and.to.include('Upload the file that');
    expect(await modelsInLibrary(site)).to.equal(1);
  });

  it('lets the author pick a model of the media library then', async () => {
    const { author } = world;
    const block = await author.$('[data-type="tl-elements/classifier"]');
    await (await block.$('button ::-p-text(Media Library)')).click();
    await (await author.waitForSelector('.media-modal li.attachment')).click();
    await (await author.waitForSelector('.media-button-select:not([disabled])')).click();
    await author.waitForSelector('.tl-elements-preview ::-p-text(Cat)');
    expect(await author.$('.tl-elements-problem')).to.equal(null);
  });

  it('refuses other JSON files in the media library, and says why', async () => {
    const { author, site } = world;
    const file = join(site.folder, 'not-a-model.json');
    writeFileSync(file, JSON.stringify({ format: 'something else' }));
    await author.goto(`${site.address}/wp-admin/media-new.php?browser-uploader`);
    await (await author.$('#async-upload')).uploadFile(file);
    await Promise.all([author.waitForNavigation(), author.click('#html-upload')]);
    expect(await author.$eval('body', (body) => body.textContent)).to.include('not a model');
    expect(await modelsInLibrary(site)).to.equal(1);
  });

  it('lets models be uploaded where a network of sites lists other types only', async () => {
    const check = (file) => `wp_check_filetype_and_ext( '${file}', 'a.zip' )['ext']`;
    const answer = await world.site.php(
      `add_filter( 'upload_mimes', function () { return array( 'png' => 'image/png' ); } );
      echo wp_json_encode( array( ${check(sampleModel)}, ${check(networkZip('audio'))} ) );`,
    );
    expect(JSON.parse(answer)).to.deep.equal(['zip', false]);
  });
}

const modelsInLibrary = async (site) =>
  Number(
    await site.php(
      "echo count( get_posts( array( 'post_type' => 'attachment', 'post_mime_type' => 'application', 'numberposts' => -1, 'post_status' => 'any' ) ) );",
    ),
  );
