import { expect } from 'chai';
import { faultsOfManifest } from './manifest-faults.mjs';

const manifestOf = (declaration) => ({
  modules: [
    {
      declarations: [
        { customElement: true, tagName: 'tl-lamp', description: 'A lamp.', ...declaration },
      ],
    },
  ],
});

describe('faultsOfManifest', () => {
  it('finds nothing if everything that is used is listed with a sentence', () => {
    const manifest = manifestOf({
      cssParts: [{ name: 'bulb', description: 'What shines.' }],
      cssProperties: [{ name: '--tl-glow', description: 'Its color.' }],
      events: [{ name: 'tl-lit', description: 'It shines.' }],
    });
    const source = `<b part="bulb"></b> color: var(--tl-glow, red); 'tl-lit': TlEvent<'tl-lit'>;`;
    expect(faultsOfManifest(manifest, source)).to.deep.equal([]);
  });

  it('finds what is listed without a sentence', () => {
    const faults = faultsOfManifest(manifestOf({ attributes: [{ name: 'bright' }] }), '');
    expect(faults).to.deep.equal(['<tl-lamp>: "bright" of its attributes has no sentence.']);
  });

  it('finds parts, custom properties and events that are used but not listed', () => {
    const source = `<b part="bulb base"></b> var(--tl-glow, red) 'tl-lit': TlEvent<'tl-lit'>`;
    const faults = faultsOfManifest(manifestOf({}), source);
    expect(faults.map((fault) => fault.split(' ')[0])).to.deep.equal([
      '"bulb"',
      '"base"',
      '"--tl-glow"',
      '"tl-lit"',
    ]);
  });

  it('finds an empty manifest', () => {
    expect(faultsOfManifest({ modules: [] }, '')).to.have.length(1);
  });
});
