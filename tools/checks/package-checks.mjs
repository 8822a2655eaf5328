// The checks of one package. Types and style share one program of the compiler, so that each type is
// computed once.
import { ESLint } from 'eslint';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import packlist from 'npm-packlist';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { writeResults } from '../testing/results.mjs';

/**
 * Checks the package in the current folder, prints what is wrong with it, and writes its results.
 *
 * @returns whether all is well.
 */
export async function checkPackage() {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const program = existsSync('tsconfig.json') ? programOf('tsconfig.json') : null;
  const checks = [
    ...(program ? [['types', () => typeFaults(program)]] : []),
    ['style', () => styleFaults(program)],
    ...(manifest.private ? [] : [['published files', () => publishedFaults(manifest)]]),
  ];
  const counts = { passed: 0, failed: 0 };
  for (const [name, faultsOf] of checks) {
    const faults = await faultsOf();
    counts[faults === '' ? 'passed' : 'failed']++;
    if (faults !== '') console.log(`FAILED  ${name} of ${manifest.name}\n${faults}`);
  }
  writeResults('checks', counts);
  return counts.failed === 0;
}

/** Declarations that were parsed for an earlier program of this process. */
const declarations = new Map();

function programOf(configFile) {
  // The compiler takes relative paths from the folder that its process began in.
  const path = resolve(configFile);
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (fault) => {
      throw new Error(textOf([fault]));
    },
  });
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, how, ...more) => {
    if (!/\.d\.[cm]?ts$/.test(file)) return read(file, how, ...more);
    const key = `${file} ${JSON.stringify(how)}`;
    if (!declarations.has(key)) declarations.set(key, read(file, how, ...more));
    return declarations.get(key);
  };
  return ts.createProgram(fileNames, options, host);
}

function textOf(diagnostics) {
  return ts.formatDiagnosticsWithColorAndContext(diagnostics, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: process.cwd,
    getNewLine: () => '\n',
  });
}

function typeFaults(program) {
  return textOf(ts.getPreEmitDiagnostics(program));
}

/** Warnings count as faults. */
async function styleFaults(program) {
  const parserOptions = { projectService: false, programs: [program] };
  const overrideConfig = program
    ? [{ files: ['**/*.ts'], languageOptions: { parserOptions } }]
    : [];
  const eslint = new ESLint({ cwd: process.cwd(), overrideConfig });
  const formatter = await eslint.loadFormatter('stylish');
  return formatter.format(await eslint.lintFiles(['.']));
}

/** The files are those that npm would pack; packing itself would compress megabytes of weights. */
async function publishedFaults(manifest) {
  const path = process.cwd();
  const names = await packlist({ path, package: manifest, isProjectRoot: true });
  const files = names.map((name) => ({
    name: `${path}/${name}`,
    get data() {
      return readFileSync(name);
    },
  }));
  const { messages } = await publint({ strict: true, pkgDir: path, pack: { files } });
  return messages.map((message) => formatMessage(message, manifest) ?? message.code).join('\n');
}
