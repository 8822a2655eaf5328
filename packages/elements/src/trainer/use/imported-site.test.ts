import { expect } from 'chai';
import { zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import {
  firstLabels,
  openDownloadPage,
  openSite,
  press,
  unzipSite,
  type DownloadPage,
} from '../../testing/downloaded-site.ts';

/** What Teachable Machine's export of pictures holds, with a network of a few kilobytes. */
const exported = new URL('../../../../teachable-machine/fixtures/my_model/', import.meta.url);
const names = ['model.json', 'metadata.json', 'weights.bin'];

describe('the page of “Download everything” for a model of Teachable Machine', () => {
  let download: DownloadPage;
  let files: readonly string[];

  before(async () => {
    const read = (name: string) => [name, readFileSync(new URL(name, exported))] as const;
    const zip = zipSync(Object.fromEntries(names.map(read)));
    download = await openDownloadPage('<tl-trainer input="none"></tl-trainer>');
    const { open, folder } = download;
    await open.page.evaluate(openInTrainer, Buffer.from(zip).toString('base64'));
    await press(open.page, 'Use it');
    await press(open.page, 'Download everything');
    files = await unzipSite(folder);
  });
  after(() => download.close());

  it('comes with the code that runs it, and without the networks that it does not use', () => {
    expect(files).to.include.members(['index.html', 'model.tl.zip', 'tl/tl-elements.js']);
    const isCode = /^tl\/teachable-machine-worker-\w+\.js$/;
    expect(files.filter((name) => isCode.test(name))).to.have.length(1);
    expect(files.filter((name) => name.startsWith('tl/weights/'))).to.deep.equal([]);
  });

  it('classifies where it is served, and asks for no file that is not in it', async () => {
    const { page, missing, close } = await openSite(download);
    expect(await page.evaluate(firstLabels)).to.deep.equal(['Cup', '김밥', '<b>Cat</b>']);
    expect(missing).to.deep.equal([]);
    await close();
  });
});

/** Runs in the page. */
async function openInTrainer(base64: string): Promise<void> {
  await customElements.whenDefined('tl-trainer');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  await document.querySelector('tl-trainer')!.open(new File([bytes], 'converted_tfjs.zip'));
}
