#!/usr/bin/env node
// Checks the current package: its types, its style, and what it publishes. Expects it to be built.
// Types and style share one program of the compiler, so that each type is worked out once.
import { ESLint } from 'eslint';
import { existsSync, readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { writeResults } from '../testing/results.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const program = existsSync('tsconfig.json') ? programOf('tsconfig.json') : null;
const checks = [
  ...(program ? [['types', typeFaults]] : []),
  ['style', styleFaults],
  ...(manifest.private ? [] : [['published files', publishedFaults]]),
];

const counts = { passed: 0, failed: 0 };
for (const [name, faultsOf] of checks) {
  const faults = await faultsOf();
  if (faults === '') counts.passed++;
  else counts.failed++;
  if (faults !== '') console.log(`FAILED  ${name} of ${manifest.name}\n${faults}`);
}
writeResults('checks', counts);
process.exit(counts.failed === 0 ? 0 : 1);

function programOf(configFile) {
  const { options, fileNames } = ts.getParsedCommandLineOfConfigFile(configFile, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (fault) => {
      throw new Error(textOf([fault]));
    },
  });
  return ts.createProgram(fileNames, options);
}

function textOf(diagnostics) {
  return ts.formatDiagnosticsWithColorAndContext(diagnostics, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getNewLine: () => '\n',
  });
}

function typeFaults() {
  return textOf(ts.getPreEmitDiagnostics(program));
}

/** Warnings count as faults. */
async function styleFaults() {
  const parserOptions = { projectService: false, programs: [program] };
  const overrideConfig = program
    ? [{ files: ['**/*.ts'], languageOptions: { parserOptions } }]
    : [];
  const eslint = new ESLint({ overrideConfig });
  const formatter = await eslint.loadFormatter('stylish');
  return formatter.format(await eslint.lintFiles(['.']));
}

async function publishedFaults() {
  // npm, since pnpm is not on every machine's path.
  const { messages, pkg } = await publint({ strict: true, pack: 'npm' });
  return messages.map((message) => formatMessage(message, pkg) ?? message.code).join('\n');
}
