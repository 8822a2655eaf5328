import { expect } from 'chai';
import { named, press } from './testing/named.ts';
import { openSite, type OpenSite } from './testing/open-site.ts';
import { soundOf } from './testing/sounds.ts';
import { teach } from './testing/teach.ts';

describe('a model of sounds', () => {
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('is passed to the page that uses it, and works there with the microphone', async () => {
    const page = await site.newPage('/hear/');
    await teach(page, {
      Background: [soundOf('quiet')],
      Clap: [soundOf('clap')],
      Whistle: [soundOf('whistle')],
    });
    await page.waitForSelector('#next-step:not([hidden])');
    await Promise.all([page.waitForNavigation(), page.click('#next-step a')]);
    await page.waitForFunction(
      () => document.querySelector('#model-name')!.textContent === 'Background, Clap, Whistle',
    );
    expect(await page.$eval('input#example', (input) => input.accept)).to.equal('audio/*');
    await press(page, 'button', 'Use my microphone');
    for (const label of ['Whistle', 'Clap']) {
      await page.waitForFunction(
        (label) => document.querySelector('#last-label')!.textContent === label,
        {},
        label,
      );
    }
    await press(page, 'button', 'Stop the microphone');
    await named(page, 'button', 'Use my microphone');
    await page.close();
  });
});
