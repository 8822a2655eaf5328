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
  it("is two tags, with the script's address escaped, and text for where it can't be loaded", () => {
    expect(embedCode(plain, { kind: 'hosted', scriptUrl: '/a"b&c/tl-elements.js' })).to.equal(
      '<script type="module" src="/a&quot;b&amp;c/tl-elements.js"></script>\n' +
        '<tl-classifier src="model.tl.zip" autostart>Loading. If this stays, /a"b&amp;c/tl-elements.js is ' +
        'not there, or its site does not let this page use it.</tl-classifier>',
    );
  });

  it('contains the model by default', async () => {
    const { head } = await modelIn(embedCode(plain, { scriptUrl: '/tl-elements.js' }));
    expect(head.labels).to.deep.equal(['Cup', 'Cat']);
    expect(head.layers).to.deep.equal(plain.head.layers);
  });

  it('keeps labels unchanged, and escapes markup', async () => {
    const labels = [`"><b>\u{1f3b8}</b> 'it''s' & #~*_\\`, '<!-- 100% \ud83d -->'] as const;
    const snippet = embedCode(modelOf(labels), { scriptUrl: '/tl-elements.js' });
    const [, src] = /<tl-classifier src="([^"]*)" autostart>[^<"]*<\/tl-classifier>$/.exec(
      snippet,
    )!;
    expect(src).to.match(/^data:application\/json,[\w.%-]+$/);
    expect((await modelIn(snippet)).head.labels).to.deep.equal(labels);
  });

  it('is made for each framework', async () => {
    const scriptUrl = '/tl-elements.js';
    const look = { scriptUrl, face: 'bars', isAutostart: true, inside: [] } as const;
    const inline = snippetFor('react', plain, { kind: 'inline', ...look });
    expect((await modelIn(inline)).head.labels).to.deep.equal(['Cup', 'Cat']);
    expect(snippetFor('react', plain, { kind: 'hosted', ...look })).to.contain(
      '<tl-classifier src="/model.tl.zip" autostart />',
    );
    expect(snippetFor('wordpress', plain, { kind: 'inline', ...look })).to.equal(
      embedCode(plain, { scriptUrl }),
    );
  });

  it('names the folder “tl” beside the page by default, and never the host of the trainer', () => {
    expect(embedCode(plain, { kind: 'hosted' })).to.contain(
      '<script type="module" src="tl/tl-elements.js"></script>',
    );
  });

  it('has the display, and what happens in lines of their own', () => {
    const snippet = snippetFor('html', plain, {
      kind: 'hosted',
      scriptUrl: 'tl/tl-elements.js',
      face: 'pill',
      isAutostart: false,
      inside: ['<tl-trigger label="Cup" sound="bell"></tl-trigger>'],
    });
    expect(snippet.split('\n').slice(1)).to.deep.equal([
      '<tl-classifier src="model.tl.zip" face="pill">',
      '  <tl-trigger label="Cup" sound="bell"></tl-trigger>',
      '  Loading. If this stays, tl/tl-elements.js is not there, or its site does not let this page use it.',
      '</tl-classifier>',
    ]);
  });

  it('needs a model', () => {
    for (const kind of ['inline', 'hosted'] as const) {
      expect(() => embedCode(null, { kind }))
        .to.throw()
        .with.property('code', 'model-missing');
    }
  });
});
