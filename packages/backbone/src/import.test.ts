import { expect } from 'chai';

describe('the package', () => {
  it('is imported where there is no browser', async () => {
    const { Backbone } = await import('@tl-elements/backbone');
    expect(Backbone.load).to.be.a('function');
  });
});
