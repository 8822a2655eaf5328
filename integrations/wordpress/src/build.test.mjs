// What is in the plugin's zip, and beside it.
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync, statSync } from 'node:fs';
import { toneNames } from '../../../packages/elements/src/trigger/sound/tones.ts';
import { networkZip, pluginZip } from './testing/built-files.mjs';

/** What a trigger has to be told beside what it does. */
const otherAttributes =
  'for label above below hold cooldown within target onset dry-run controls post-cross-origin off';

/** The attributes of `<tl-trigger>` that say what happens, by the elements' manifest. */
function elementActions() {
  const path = new URL('../../../packages/elements/custom-elements.json', import.meta.url);
  const { modules } = JSON.parse(readFileSync(path, 'utf8'));
  const { attributes } = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ tagName }) => tagName === 'tl-trigger');
  const others = otherAttributes.split(' ');
  return attributes.map(({ name }) => name).filter((name) => !others.includes(name));
}

describe('the built plugin', () => {
  const files = unzipSync(readFileSync(pluginZip));
  const text = (name) => strFromU8(files[`transfer-learning-elements/${name}`]);

  it('has at most 10 MB, and no source maps', () => {
    expect(statSync(pluginZip).size).to.be.below(10_000_000);
    const names = Object.keys(files);
    expect(names.filter((name) => !name.startsWith('transfer-learning-elements/'))).to.deep.equal(
      [],
    );
    expect(names.filter((name) => name.endsWith('.map'))).to.deep.equal([]);
    const scripts = names.filter((name) => name.endsWith('.js'));
    for (const name of scripts) expect(strFromU8(files[name])).not.to.include('sourceMappingURL');
  });

  it('brings the network for pictures and no other', () => {
    const folders = Object.keys(files).map((name) => /\/tl\/weights\/([^/]+)\//.exec(name)?.[1]);
    expect([...new Set(folders.filter(Boolean))]).to.deep.equal(['efficientnet-lite0']);
  });

  it('lists every file of the other networks, as their zips have them', () => {
    const networks = JSON.parse(text('networks.json'));
    for (const sense of ['audio', 'pose', 'hand']) {
      const zip = readFileSync(networkZip(sense));
      const contents = Object.entries(unzipSync(zip)).map(([name, { length }]) => [name, length]);
      const listed = Object.entries(networks[sense].files).map(([name, [bytes]]) => [
        `weights/${name}`,
        bytes,
      ]);
      expect(listed).to.deep.equal(contents);
      expect(networks[sense].bytes).to.equal(zip.length);
    }
  });

  it('says the same version everywhere', () => {
    const php = text('transfer-learning-elements.php');
    const [, version] = /Version: +(\S+)/.exec(php);
    expect(pluginZip).to.include(`-${version}.zip`);
    expect(php).to.include(`'TL_ELEMENTS_VERSION', '${version}'`);
    expect(text('readme.txt')).to.include(`Stable tag: ${version}\n`);
  });

  it('offers every action and every tone that the elements have, in PHP and in the editor', () => {
    const php = text('includes/triggers.php');
    const listOf = (list) => [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
    const [, tones] = /tl_elements_tones\(\) \{\s+return array\(([^)]+)/.exec(php);
    expect(listOf(tones)).to.deep.equal(toneNames);
    const [, trusted] = /tl_elements_trusted_actions\(\) \{\s+return array\(([^)]+)/.exec(php);
    expect(listOf(trusted)).to.have.members(['press', 'go', 'send-key', 'post']);

    const cases = [...php.matchAll(/case '([^']+)'/g)].map(([, name]) => name);
    expect(cases).to.have.members(elementActions());
    const { action } = JSON.parse(text('blocks/trigger/block.json')).attributes;
    expect(action.enum).to.have.members(['', ...cases]);
    const editor = readFileSync(new URL('../editor/trigger-actions.js', import.meta.url), 'utf8');
    const offered = [...editor.matchAll(/^ +'?([\w-]*)'?: \{/gm)].map(([, name]) => name);
    expect(offered).to.have.members(action.enum);
  });

  it('has a template for translators with the strings of PHP, scripts and blocks', () => {
    const template = text('languages/transfer-learning-elements.pot');
    expect(template).to.include('#: includes/settings-page.php');
    expect(template).to.include('#: blocks/editor.js\nmsgid "Upload a model"');
    expect(template).to.include('msgctxt "block title"\nmsgid "Trainer"');
    expect(template).to.include('#. translators: %s: a size, such as 8 MB.');
  });
});
