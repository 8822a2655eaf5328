import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  addUp,
  closingLine,
  expectedResults,
  failureLines,
  firstLines,
  hostScripts,
  ownScripts,
  removeResults,
} from './results.mjs';

describe('results', () => {
  let root;
  const put = (path, value) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(value));
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'results-'));
    put('packages/one/package.json', { scripts: { 'test:node': '', 'test:browser': '' } });
    put('apps/two/package.json', {
      scripts: { build: '', 'test:browser': '', 'test:hosts': '' },
    });
    put('tools/package.json', { scripts: { 'test:node': '' } });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('expects the checks and every run that a package declares', () => {
    const names = expectedResults(root, ownScripts).map((file) => file.slice(root.length + 1));
    expect(names).to.deep.equal([
      'test-results/checks.json',
      'packages/one/test-results/node.json',
      'packages/one/test-results/browser.json',
      'apps/two/test-results/browser.json',
      'tools/test-results/node.json',
    ]);
  });

  it('expects what needs other programs by itself', () => {
    const names = expectedResults(root, hostScripts).map((file) => file.slice(root.length + 1));
    expect(names).to.deep.equal(['apps/two/test-results/hosts.json']);
  });

  it('says how many results are of an earlier run of the same code', () => {
    put('packages/one/test-results/node.json', { passed: 4, failed: 0, at: 1000 });
    put('tools/test-results/node.json', { passed: 3, failed: 0, at: 2000 });
    const files = ['packages/one', 'tools'].map((f) => join(root, f, 'test-results/node.json'));
    expect(addUp(files, 1500)).to.include({ passed: 7, remembered: 4 });
  });

  it('counts a run without a result file as a failure', () => {
    put('test-results/checks.json', { passed: 9, failed: 0 });
    put('packages/one/test-results/node.json', { passed: 4, failed: 1, skipped: 2 });
    put('apps/two/test-results/browser.json', { passed: 5, failed: 0 });
    put('tools/test-results/node.json', { passed: 3, failed: 0, skipped: 0 });
    const total = addUp(expectedResults(root, ownScripts));
    expect(total).to.include({ passed: 21, failed: 2, skipped: 2 });
    expect(total.missing).to.deep.equal([join(root, 'packages/one/test-results/browser.json')]);
  });

  it('ignores the results of an earlier run', () => {
    put('tools/test-results/node.json', { passed: 3, failed: 0 });
    removeResults(expectedResults(root, ownScripts));
    expect(addUp(expectedResults(root, ownScripts))).to.include({ passed: 0, failed: 5 });
  });

  it('says at the end what failed, and where', () => {
    const failure = {
      file: 'one.test.ts',
      title: 'adds',
      message: firstLines('Error: 3\n at one'),
    };
    put('tools/test-results/node.json', { passed: 3, failed: 1, failures: [failure] });
    const { failures } = addUp([join(root, 'tools/test-results/node.json')]);
    expect(failureLines(failures).join('\n')).to.equal(
      '  one.test.ts: adds\n    Error: 3\n     at one',
    );
  });

  it('ends with one line that names skipped tests only if there are some', () => {
    expect(closingLine({ passed: 5, failed: 0, skipped: 0 })).to.equal('5 passed, 0 failed');
    expect(closingLine({ passed: 5, failed: 1, skipped: 2 })).to.equal(
      '5 passed, 1 failed, 2 skipped',
    );
  });
});
