import { expect } from 'chai';

describe('the package', () => {
  it('is imported without a browser', async () => {
    const { Backbone } = await import('@tl-elements/backbone');
    expect(Backbone.load).to.be.a('function');
  });
});
