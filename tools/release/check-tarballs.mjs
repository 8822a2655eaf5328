// What must be true of a tarball before it is published.
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readTarball } from './read-tarball.mjs';

/** Everything that is wrong with the tarballs at `paths`, one sentence each. */
export async function tarballFaults(paths) {
  const faults = [];
  for (const path of paths) {
    const found = await faultsOf(path);
    faults.push(...found.map((fault) => `${basename(path)}: ${fault}`));
  }
  return faults;
}

async function faultsOf(path) {
  const tarball = new Uint8Array(readFileSync(path));
  const files = readTarball(path);
  const manifest = JSON.parse(textOf(files.get('package.json')));
  const { messages } = await publint({
    strict: true,
    pack: { tarball: tarball.buffer },
  });
  // JSON and CommonJS are no concern of these packages: they are ES modules, for Node 20 and bundlers.
  const { problems = [] } = await checkPackage(createPackageFromTarballData(tarball), {
    excludeEntrypoints: ['./custom-elements.json', './package.json'],
  });
  const wrongTypes = problems.filter(
    ({ kind, resolutionKind }) => kind !== 'CJSResolvesToESM' && resolutionKind !== 'node10',
  );
  return [
    ...missingFrom(files),
    ...manifestFaults(manifest),
    ...messages.map((message) => formatMessage(message, manifest) ?? message.code),
    ...wrongTypes.map((problem) => `types: ${JSON.stringify(problem)}`),
  ];
}

const textOf = (bytes) => new TextDecoder().decode(bytes);

function missingFrom(files) {
  const readme = files.has('README.md') ? textOf(files.get('README.md')) : '';
  return [
    !files.has('LICENSE') && 'there is no LICENSE',
    !files.has('NOTICE') && 'there is no NOTICE',
    !/```(ts|js|html|sh)\n/.test(readme) && 'README.md has no example',
    [...files.keys()].some((name) => /\.(test|map)\b/.test(name) && !name.endsWith('.js.map')) &&
      'it holds tests, or maps of types',
  ].filter(Boolean);
}

function manifestFaults({ dependencies = {}, publishConfig = {}, ...manifest }) {
  const isExact = (version) => /^\d+\.\d+\.\d+$/.test(version);
  return [
    ...Object.entries(dependencies)
      .filter(([, version]) => !isExact(version))
      .map(([name, version]) => `it depends on ${name} "${version}", not on one version`),
    publishConfig.provenance !== true && 'publishConfig does not ask for provenance',
    publishConfig.access !== 'public' && 'publishConfig does not say that it is public',
    (manifest.scripts || manifest.devDependencies) && 'its manifest says how it is built',
  ].filter(Boolean);
}
