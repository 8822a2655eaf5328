import { expect } from 'chai';
import { happenings } from './happenings.ts';
import { triggerTag, usual, type TriggerChoice } from './trigger-tag.ts';

const bell: TriggerChoice = {
  ...usual,
  label: 'Cup',
  onset: false,
  happening: 'tone',
  value: 'bell',
  target: '',
  controls: false,
};

describe('the tag of a trigger', () => {
  it('has no attribute for what is usual', () => {
    expect(triggerTag(bell)).to.equal('<tl-trigger label="Cup" sound="bell"></tl-trigger>');
  });

  it('says when it fires, and that the page gets a button and a switch', () => {
    const choice = { ...bell, above: 0.9, hold: '5s', cooldown: '60s', controls: true };
    expect(triggerTag(choice)).to.equal(
      '<tl-trigger label="Cup" above="0.9" hold="5s" cooldown="60s" sound="bell" controls></tl-trigger>',
    );
  });

  it('leaves out hold and cooldown for the beginning of a sound', () => {
    expect(triggerTag({ ...bell, label: 'Clap', onset: true, cooldown: '10s' })).to.equal(
      '<tl-trigger label="Clap" onset sound="bell"></tl-trigger>',
    );
  });

  it('has a star for any label, nothing for none of these, and a backslash before a comma of a name', () => {
    const labels = [null, '', 'Cup, full'].map((label) => triggerTag({ ...bell, label }));
    expect(labels.map((tag) => /label="([^"]*)"/.exec(tag)![1])).to.deep.equal([
      '*',
      '',
      'Cup\\, full',
    ]);
  });

  it('escapes what was typed', () => {
    const label = `"><script>'&amp;`;
    const tag = triggerTag({ ...bell, label, happening: 'say', value: '5 < 6 & "7"' });
    expect(tag).to.equal(
      `<tl-trigger label="&quot;>&lt;script>'&amp;amp;" say="5 &lt; 6 &amp; &quot;7&quot;"></tl-trigger>`,
    );
  });

  it('names a target only where there is one to name', () => {
    const lit = { ...bell, happening: 'toggle-class', value: 'lit', target: 'body' } as const;
    expect(triggerTag(lit)).to.contain('toggle-class="lit" target="body"');
    expect(triggerTag({ ...lit, target: '' })).not.to.contain('target');
    expect(triggerTag({ ...bell, target: 'body' })).not.to.contain('target');
    expect(triggerTag({ ...bell, happening: 'next', target: '.slides' })).to.contain(
      'go="next" target=".slides"',
    );
  });

  it('can be made for everything in the menu', () => {
    for (const [name, { attribute }] of Object.entries(happenings)) {
      const tag = triggerTag({ ...bell, happening: name as keyof typeof happenings });
      expect(tag).to.match(
        new RegExp(`^<tl-trigger label="Cup" ${attribute}="[^"]*"></tl-trigger>$`),
      );
    }
  });
});
