import { expect } from 'chai';
import { classifierTag, pageSnippet, reactSnippet, wordPressShortcode } from './snippet.ts';

describe('the code to paste', () => {
  it('names the model and the settings that differ from the defaults', () => {
    const settings = new Map([
      ['face', 'pill'],
      ['autostart', ''],
    ]);
    expect(classifierTag('cup.tl.zip', settings)).to.equal(
      '<tl-classifier src="cup.tl.zip" face="pill" autostart></tl-classifier>',
    );
  });

  it('escapes quotes and angle brackets in a file name', () => {
    expect(classifierTag('"a"<b>&.tl.zip', new Map())).to.equal(
      '<tl-classifier src="&quot;a&quot;&lt;b>&amp;.tl.zip"></tl-classifier>',
    );
  });

  it('names one folder for the elements and the model', () => {
    expect(pageSnippet('/files/', 'cup.tl.zip', new Map())).to.equal(
      '<script type="module" src="/files/tl/tl-elements.js"></script>\n' +
        '<tl-classifier src="/files/cup.tl.zip"></tl-classifier>',
    );
  });

  it('is a shortcode in WordPress, with the same settings', () => {
    const settings = new Map([
      ['min-confidence', '0.6'],
      ['autostart', ''],
    ]);
    expect(wordPressShortcode(12, settings)).to.equal(
      '[tl_classifier model="12" min-confidence="0.6" autostart]',
    );
  });

  it('is one element in React, with its event', () => {
    const source = reactSnippet('cup.tl.zip', new Map([['no-mirror', '']]));
    expect(source).to.contain('<tl-classifier src="/cup.tl.zip" no-mirror\n');
    expect(source).to.contain('ontl-label={');
    expect(source).not.to.contain('</tl-classifier>');
  });
});
