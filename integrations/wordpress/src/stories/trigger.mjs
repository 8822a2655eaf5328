import { expect } from 'chai';
import { openEditor, openSidebar, startClassifier, visit } from '../testing/people.mjs';

/** An author lets something happen when the classifier of their post recognizes a label. */
export function triggerStories(world) {
  it('lets the author make something happen', async () => {
    const { author } = world;
    await openEditor(author, world.editorOfPost);
    await (await author.waitForSelector('.tl-elements-preview')).click();
    await (await author.waitForSelector('.tl-elements-add-trigger')).click();
    await author.waitForSelector('[data-type="tl-elements/trigger"]');
    await openSidebar(author);
    await choose(author, 'Label', 'Cat');
    expect(await actionsOffered(author))
      .to.include('Play a tone')
      .and.not.to.include('Press a key');
    await choose(author, 'What happens', 'Play a tone');
    await choose(author, 'Tone', 'drum');
    const line = await author.$eval('.tl-elements-trigger', ({ textContent }) => textContent);
    expect(line).to.equal('Cat → Play a tone: drum');
    await update(author);
  });

  it('lets visitors see it fire, do it by hand, and switch it off', async () => {
    const visitor = await visit(world.browser, world.post);
    const fired = visitor.evaluate(
      () =>
        new Promise((resolve) =>
          document.addEventListener('tl-trigger', ({ detail }) => resolve(detail.label)),
        ),
    );
    await startClassifier(visitor);
    expect(await fired).to.equal('Cat');
    const trigger = await visitor.$('tl-classifier > tl-trigger[sound=drum]');
    expect(await trigger.$(':scope >>> [role=switch]')).not.to.equal(null);
    expect(visitor.complaints).to.deep.equal([]);
  });

  it('lets an author go to a time, change classes, play an instrument, and let a style follow', async () => {
    const { author, post } = world;
    const media = 'video#film, audio#film, #film video, #film audio';
    for (const [attributes, tag] of [
      [{ action: 'seek', target: 'film', value: '1:30' }, `seek="1:30" target="${media}"`],
      [
        { action: 'toggle-class', target: 'lamp', value: 'lit' },
        'toggle-class="lit" target="#lamp"',
      ],
      [{ action: 'set', target: 'lamp', value: '--level' }, 'set="--level" target="#lamp"'],
      [{ action: 'midi', target: '', value: 'note 60' }, 'midi="note 60"'],
    ]) {
      await changeTrigger(author, attributes);
      expect(await (await fetch(post)).text()).to.include(`${tag}></tl-trigger>`);
    }
  });

  it('does not let an author press buttons or send keys with it, however they write it', async () => {
    const { author, post } = world;
    for (const attributes of [
      { action: 'press', target: 'danger' },
      { action: 'go', value: 'https://example.com/' },
    ]) {
      await changeTrigger(author, attributes);
      const html = await (await fetch(post)).text();
      expect(html).to.include('<tl-classifier').and.not.to.include('<tl-trigger');
    }
  });

  it('offers those to an editor, who may post scripts', async () => {
    const { editor } = world;
    await editor.goto(world.editorOfPost);
    // The author has it open still.
    const takeOver = await editor.waitForSelector('a[href*="get-post-lock"]');
    await openEditor(editor, await takeOver.evaluate(({ href }) => href));
    await (await editor.waitForSelector('[data-type="tl-elements/trigger"]')).click();
    await openSidebar(editor);
    expect(await actionsOffered(editor)).to.include.members(['Press a key', 'Go to a page']);
  });
}

/** Chooses from a list in the sidebar, by the words that people read. */
async function choose(page, name, option) {
  const list = await listNamed(page, name, option);
  const value = await list.evaluate(
    ({ options }, words) => [...options].find(({ text }) => text === words).value,
    option,
  );
  await list.select(value);
}

async function actionsOffered(page) {
  const list = await listNamed(page, 'What happens');
  return list.evaluate(({ options }) => [...options].map(({ text }) => text));
}

/** Waits for a list of the sidebar, and for an option in it: labels come when the model has been read. */
async function listNamed(page, name, option = null) {
  const list = await page.waitForFunction(
    (words, wanted) =>
      [...document.querySelectorAll('.block-editor-block-inspector select')].find(
        ({ labels, options }) =>
          [...labels].some(({ textContent }) => textContent === words) &&
          (wanted === null || [...options].some(({ text }) => text === wanted)),
      ),
    {},
    name,
    option,
  );
  return list.asElement();
}

/** Changes the attributes of the post's trigger, and saves the post. */
async function changeTrigger(page, attributes) {
  await page.evaluate((changed) => {
    const { select, dispatch } = globalThis.wp.data;
    const [classifier] = select('core/block-editor').getBlocks();
    const [{ clientId }] = classifier.innerBlocks;
    dispatch('core/block-editor').updateBlockAttributes(clientId, changed);
  }, attributes);
  await update(page);
}

/** Saves a post that has been published. */
async function update(page) {
  await (
    await page.waitForSelector('.editor-post-publish-button:not([aria-disabled=true])')
  ).click();
  await page.waitForFunction(() => {
    const { isSavingPost, isEditedPostDirty } = globalThis.wp.data.select('core/editor');
    return !isSavingPost() && !isEditedPostDirty();
  });
}
