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
  it('finds an extractor by its id, the latest where there were two', () => {
    registerExtractor(plugin('registered'));
    const later = plugin('registered');
    registerExtractor(later);
    expect(findExtractor('registered')).to.equal(later);
  });

  it('names those that it has where it lacks one', () => {
    registerExtractor(plugin('present'));
    expect(() => findExtractor('absent'))
      .to.throw(TlError, /"absent".*present/)
      .with.property('code', 'extractor-unknown');
  });
});
