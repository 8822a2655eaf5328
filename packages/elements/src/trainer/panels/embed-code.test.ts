import type { Model } from '@tl-elements/core/base';
import { readModel } from '@tl-elements/core/files';
import { expect } from 'chai';
import { embedCode, snippetFor } from './embed-code.ts';

/** A model of two features whose scores are their softmax. */
function modelOf(labels: readonly [string, string]): Model {
  const kernel = Float32Array.of(1, 0, 0, 1);
  const layer = { kind: 'dense', inputs: 2, units: 2, kernel, bias: null } as const;
  return {
    format: 'tl-model',
    formatVersion: 1,
    modality: 'image',
    extractor: {
      id: 'sample',
      version: '1',
      modality: 'image',
      dim: 2,
      input: { longSide: 640 },
      unknownViews: [],
    },
    preprocessing: { mirrorCamera: false },
    head: { labels, dim: 2, layers: [{ ...layer, activation: 'softmax' }] },
    createdAt: '2026-01-02T03:04:05.678Z',
  };
}

/** The model in an inline snippet, as a browser would have it from there. */
async function modelIn(snippet: string): Promise<Model> {
  const [, src] = /<tl-classifier src="([^"]*)"/.exec(snippet)!;
  return readModel(await (await fetch(src!)).blob());
}

const plain = modelOf(['Cup', 'Cat']);

describe('the snippet', () => {
  it('is two tags, with the address of the script made safe', () => {
    expect(embedCode(plain, { kind: 'hosted', scriptUrl: '/a"b&c/tl-elements.js' })).to.equal(
      '<script type="module" src="/a&quot;b&amp;c/tl-elements.js"></script>\n' +
        '<tl-classifier src="model.tl.zip" autostart></tl-classifier>',
    );
  });

  it('has the model in it unless asked otherwise', async () => {
    const { head } = await modelIn(embedCode(plain, { scriptUrl: '/tl-elements.js' }));
    expect(head.labels).to.deep.equal(['Cup', 'Cat']);
    expect(head.layers).to.deep.equal(plain.head.layers);
  });

  it('keeps labels letter by letter, and leaves nothing that markup could be', async () => {
    const labels = [`"><b>\u{1f3b8}</b> 'it''s' & #~*_\\`, '<!-- 100% \ud83d -->'] as const;
    const snippet = embedCode(modelOf(labels), { scriptUrl: '/tl-elements.js' });
    const [, src] = /<tl-classifier src="([^"]*)" autostart><\/tl-classifier>$/.exec(snippet)!;
    expect(src).to.match(/^data:application\/json,[\w.%-]+$/);
    expect((await modelIn(snippet)).head.labels).to.deep.equal(labels);
  });

  it('is written for each place', async () => {
    const scriptUrl = '/tl-elements.js';
    const inline = snippetFor('react', plain, { kind: 'inline', scriptUrl });
    expect((await modelIn(inline)).head.labels).to.deep.equal(['Cup', 'Cat']);
    expect(snippetFor('react', plain, { kind: 'hosted', scriptUrl })).to.contain(
      '<tl-classifier src="/model.tl.zip" autostart />',
    );
    expect(snippetFor('wordpress', plain, { kind: 'inline', scriptUrl })).to.equal(
      embedCode(plain, { scriptUrl }),
    );
  });

  it('needs a model', () => {
    for (const kind of ['inline', 'hosted'] as const) {
      expect(() => embedCode(null, { kind }))
        .to.throw()
        .with.property('code', 'model-missing');
    }
  });
});
