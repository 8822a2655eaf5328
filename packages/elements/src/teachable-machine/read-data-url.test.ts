import { TlError } from '@tl-elements/core/base';
import { expect } from 'chai';
import { readDataUrl } from './read-data-url.ts';

describe('readDataUrl', () => {
  it('reads the same as fetch', async () => {
    const addresses = [
      'data:application/json,%7B%22a%22%3A%20%22%F0%9F%8E%B8%20%23%3F%22%7D',
      'data:application/json;base64,eyJhIjoxfQ==',
      'data:application/zip;base64,UEsDBP//AA==',
      'data:application/json;charset=utf-8,{"a":1?2}',
      'data:,',
      'data:application/json,\n%7B\n%7D\n',
    ];
    for (const address of addresses) {
      const found = await readDataUrl(new URL(address)).arrayBuffer();
      const wanted = await (await fetch(address)).arrayBuffer();
      expect(new Uint8Array(found), address).to.deep.equal(new Uint8Array(wanted));
    }
  });

  it('reports a data URL that was cut short', () => {
    for (const address of ['data:application/json,%7B%E0%A4', 'data:a/b;base64,a$']) {
      expect(() => readDataUrl(new URL(address)))
        .to.throw(TlError)
        .with.property('code', 'model-corrupt');
    }
  });
});
