import { expect } from 'chai';
import { startClassifier, labelsSeen, visit } from '../testing/people.mjs';

/** Content of the classic editor, which has shortcodes and no blocks. */
export function classicStories(world) {
  it('keeps shortcodes whole among paragraphs', async () => {
    const { browser, site } = world;
    const id = Number(
      await site.php(`echo get_posts( array( 'post_type' => 'attachment' ) )[0]->ID;`),
    );
    const address = await publishClassic(
      site,
      `Look:\n\n[tl_classifier model="${id}" face="pill" top="1" min-confidence=".6" no-mirror]\n\nAnd now you:\n\n[tl_trainer modality="image" labels="My cup, &amp; &quot;my&quot; cat" project="mine"]\n\nDone.`,
    );
    const visitor = await visit(browser, address);
    const around = await visitor.$eval('tl-classifier', (element) => element.outerHTML);
    expect(around).to.match(
      /^<tl-classifier src="[^"]+\.tl_\.zip" face="pill" top="1" min-confidence="0\.6" no-mirror=""( lang="")?><\/tl-classifier>$/,
    );
    expect(await visitor.$$('tl-classifier br, p > tl-classifier, tl-trainer br')).to.have.length(
      0,
    );
    expect(await visitor.$eval('tl-trainer', (trainer) => trainer.labels)).to.deep.equal([
      'My cup',
      '& "my" cat',
    ]);
    expect(await labelsSeen(await startClassifier(visitor), 1)).to.have.length(1);
  });

  it('shows what went wrong to those who can mend it, and nothing to visitors', async () => {
    const { browser, site, editor } = world;
    const address = await publishClassic(site, 'Before [tl_classifier model="2"] after');
    await editor.goto(address);
    expect(await editor.$eval('body', (body) => body.textContent)).to.include(
      'Choose another one.',
    );
    const visitor = await visit(browser, address);
    const text = await visitor.$eval('body', (body) => body.textContent);
    expect(text).to.include('Before').and.not.to.include('Choose another one.');
  });

  it('escapes whatever an author writes', async () => {
    const address = await publishClassic(
      world.site,
      `[tl_classifier src='javascript:alert(1)' id='"><script>alert(2)</script>'] [tl_trainer labels='"><img src=x onerror=alert(3)>' modality='"x']`,
    );
    const visitor = await visit(world.browser, address);
    expect(
      await visitor.$eval('tl-classifier', (element) => element.getAttribute('src')),
    ).not.to.include('javascript');
    expect(
      await visitor.$eval('tl-trainer', (element) => element.getAttribute('modality')),
    ).to.equal('image');
    expect(await visitor.$$('img[src=x]')).to.have.length(0);
  });

  it('gives feed readers a link instead', async () => {
    const feed = await (await fetch(`${world.site.address}/?feed=rss2`)).text();
    expect(feed).to.include('Open this part of the page in a browser.').and.not.to.include('<tl-');
  });
}

const publishClassic = (site, content) =>
  site.php(`echo get_permalink( wp_insert_post( array(
    'post_title' => 'Classic', 'post_status' => 'publish', 'post_author' => 3,
    'post_content' => wp_slash( base64_decode( '${Buffer.from(content).toString('base64')}' ) ) ) ) );`);
