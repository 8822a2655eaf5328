import { openPage, type OpenPage } from '../../tools/page.mjs';
import { expect } from 'chai';
import type { TlClassifier } from './tl-classifier.ts';

/** The code of the error with which a classifier refuses a file that holds no model. */
async function tryFile(): Promise<string> {
  const classifier = document.querySelector<TlClassifier>('tl-classifier')!;
  try {
    await classifier.load(new Blob(['no model']));
    return 'opened';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
}

describe('a page of the built elements whose connection is lost', () => {
  let open: OpenPage;

  before(async () => {
    open = await openPage({ html: '<tl-classifier input="none"></tl-classifier>' });
    await open.page.evaluate(() => customElements.whenDefined('tl-classifier').then(() => {}));
  });
  after(() => open.close());

  it('reports that a part could not be loaded, and reads the file when the connection is back', async () => {
    await open.page.setOfflineMode(true);
    expect(await open.page.evaluate(tryFile)).to.equal('code-not-found');
    expect(await open.page.evaluate(tryFile)).to.equal('code-not-found');
    await open.page.setOfflineMode(false);
    expect(await open.page.evaluate(tryFile)).to.equal('model-corrupt');
  });
});
