import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import './define.ts';

/** What a server sends, without style sheets and the marks that Lit leaves. */
async function served(template: TemplateResult): Promise<string> {
  const text = await collectResult(render(template));
  return text.replaceAll(/<style>[^]*?<\/style>|<!--[^]*?-->/g, '').replaceAll(/\s+/g, ' ');
}

describe('the elements on a server', () => {
  const realFetch = globalThis.fetch;
  const fetched: unknown[] = [];
  before(() => {
    globalThis.fetch = async (address) => {
      fetched.push(address);
      throw new TypeError('There is no network on this server.');
    };
  });
  after(() => (globalThis.fetch = realFetch));

  it('show the labels of a trainer, and open no project', async () => {
    const labels = ['Cup', 'Cat'];
    const text = await served(
      html`<tl-trainer project="work" autostart .labels=${labels}></tl-trainer>`,
    );
    expect(text).to.match(/data-label="Cup".*data-label="Cat"/);
    expect(text).not.to.include('role="alert"');
  });

  it('show a classifier without loading its model', async () => {
    const text = await served(html`<tl-classifier src="model.tl.zip" autostart></tl-classifier>`);
    expect(text).to.match(/<template [^>]*shadowrootmode="open">.*part="face"/);
    expect(text).not.to.include('lang');
    expect(fetched).to.deep.equal([]);
  });
});
