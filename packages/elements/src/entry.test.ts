import { expect } from 'chai';

describe('the entries, in Node without a DOM', () => {
  for (const entry of [
    './index.ts',
    './tl-elements.ts',
    './define.ts',
    './trainer/tl-trainer.ts',
    './classifier/tl-classifier.ts',
  ]) {
    it(`imports ${entry}`, async () => {
      const module: unknown = await import(entry);
      expect(module).to.exist;
      expect(globalThis).not.to.have.property('document');
    });
  }

  it('defines the elements where a registry of elements is shimmed', async () => {
    await import('./define.ts');
    expect(customElements.get('tl-trainer')).to.be.a('function');
    expect(customElements.get('tl-classifier')).to.be.a('function');
  });
});
