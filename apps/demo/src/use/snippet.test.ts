import { expect } from 'chai';
import { classifierTag, pageSnippet, reactSnippet } from './snippet.ts';

describe('the code to paste', () => {
  it('names the model and what differs from the defaults', () => {
    const settings = new Map([
      ['face', 'pill'],
      ['autostart', ''],
    ]);
    expect(classifierTag('cup.tl.zip', settings)).to.equal(
      '<tl-classifier src="cup.tl.zip" face="pill" autostart></tl-classifier>',
    );
  });

  it('keeps a file name with quotes and angles inside its attribute', () => {
    expect(classifierTag('"a"<b>&.tl.zip', new Map())).to.equal(
      '<tl-classifier src="&quot;a&quot;&lt;b>&amp;.tl.zip"></tl-classifier>',
    );
  });

  it('takes the elements and the model from one folder', () => {
    expect(pageSnippet('/files/', 'cup.tl.zip', new Map())).to.equal(
      '<script type="module" src="/files/tl/tl-elements.js"></script>\n' +
        '<tl-classifier src="/files/cup.tl.zip"></tl-classifier>',
    );
  });

  it('is one element in React, with its event', () => {
    const source = reactSnippet('cup.tl.zip', new Map([['no-mirror', '']]));
    expect(source).to.contain('<tl-classifier src="/cup.tl.zip" no-mirror\n');
    expect(source).to.contain('ontl-label={');
    expect(source).not.to.contain('</tl-classifier>');
  });
});
