import { expect } from 'chai';

describe('the entries, in Node without a DOM', () => {
  for (const entry of [
    './index.ts',
    './tl-elements.ts',
    './define.ts',
    './trainer/tl-trainer.ts',
    './classifier/tl-classifier.ts',
    './trigger/tl-trigger.ts',
  ]) {
    it(`imports ${entry}`, async () => {
      const module: unknown = await import(entry);
      expect(module).to.exist;
      expect(globalThis).not.to.have.property('document');
    });
  }

  it('defines the elements with a shimmed registry of elements', async () => {
    await import('./define.ts');
    expect(customElements.get('tl-trainer')).to.be.a('function');
    expect(customElements.get('tl-classifier')).to.be.a('function');
    expect(customElements.get('tl-trigger')).to.be.a('function');
  });
});
