import { expect } from 'chai';
import { faultsIn } from './text-faults.mjs';

// Put together at run time, since the check reads this file too.
const tarball = ['tarball: https:', '', 'registry.example', 'lit.tgz'].join('/');
const registry = ['registry', 'npmjs', 'org'].join('.');
const folder = ['', 'home', 'ada', 'site'].join('/');

describe('faultsIn', () => {
  it("finds a registry's host, and says where", () => {
    const [fault] = faultsIn(`first line\nsee ${registry}/lit`);
    expect(fault).to.include({ line: 2, reason: 'names the host of a package registry' });
  });

  it('finds a lockfile that ties a package to any one host', () => {
    expect(faultsIn(`resolution: {${tarball}}`)).to.have.length(1);
  });

  it('finds a path of one machine', () => {
    expect(faultsIn(`see ${folder}/index.html`)).to.have.length(1);
  });

  it('accepts paths of a site, of a package and of a URL', () => {
    expect(
      faultsIn('import x from "./work/queue.ts"; https://example.org/home/ada/'),
    ).to.deep.equal([]);
  });
});
