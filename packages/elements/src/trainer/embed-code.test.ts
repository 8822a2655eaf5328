import type { Model } from '@tl-elements/core';
import { expect } from 'chai';
import { embedCode } from './embed-code.ts';

const model = {} as Model; // what it holds is not written into a hosted snippet

describe('the snippet', () => {
  it('is two tags, with the address of the script made safe', () => {
    expect(embedCode(model, { kind: 'hosted', scriptUrl: '/a"b&c/tl-elements.js' })).to.equal(
      '<script type="module" src="/a&quot;b&amp;c/tl-elements.js"></script>\n' +
        '<tl-classifier src="model.tl.zip" autostart></tl-classifier>',
    );
  });

  it('needs a model, and says that none is written into the page yet', () => {
    expect(() => embedCode(null))
      .to.throw()
      .with.property('code', 'model-missing');
    expect(() => embedCode(model))
      .to.throw()
      .with.property('code', 'model-unsupported');
  });
});
