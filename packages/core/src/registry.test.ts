import { expect } from 'chai';
import type { ExtractorPlugin } from './contracts/extractor.ts';
import { TlError } from './errors.ts';
import { findExtractor, registerExtractor } from './registry.ts';
import { extractor } from './testing/teaching.ts';

const plugin = (id: string): ExtractorPlugin<'image'> => ({
  info: { ...extractor, id, modality: 'image' },
  load: () => expect.fail('It was loaded.'),
});

describe('the registry', () => {
  it('finds an extractor by its id, the latest if there are two', () => {
    registerExtractor(plugin('registered'));
    const later = plugin('registered');
    registerExtractor(later);
    expect(findExtractor('registered')).to.equal(later);
  });

  it('lists the registered ones if one is missing', () => {
    registerExtractor(plugin('present'));
    expect(() => findExtractor('absent'))
      .to.throw(TlError, /"absent".*present/)
      .with.property('code', 'extractor-unknown');
  });
});
