import { expect } from 'chai';
import { readJson } from './bytes.ts';

describe('readJson', () => {
  it('reads text in any language', () => {
    const value = { label: 'Größe 猫 🐈' };
    expect(readJson(new TextEncoder().encode(JSON.stringify(value)))).deep.equal(value);
  });

  it('refuses bytes that are not UTF-8 instead of replacing them', () => {
    expect(() => readJson(Uint8Array.of(0x22, 0xff, 0x22))).throws(TypeError);
  });

  it('refuses text that is not JSON', () => {
    expect(() => readJson(new TextEncoder().encode('<!doctype html>'))).throws(SyntaxError);
  });
});
