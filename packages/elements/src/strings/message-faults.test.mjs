import { expect } from 'chai';
import { messageFaults } from '../../tools/message-faults.mjs';

const english = {
  '@@locale': 'en',
  examples: '{count, plural, one {# example} other {# examples}}',
  '@examples': { placeholders: { count: { type: 'number' } } },
  greeting: 'Hello {name}',
  '@greeting': { placeholders: { name: { type: 'string' } } },
  code: '<tl-trainer>',
  '@code': { translate: false },
};
const polish = {
  '@@locale': 'pl',
  examples: '{count, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}',
  greeting: 'Cześć {name}',
};

/** Of the Polish messages with some of them changed. */
const faultsWith = (changed) => messageFaults('pl', { ...polish, ...changed }, english);

describe('messageFaults', () => {
  it('finds nothing in a whole translation', () => {
    expect(faultsWith({})).to.deep.equal([]);
  });

  for (const [what, changed, fault] of [
    ['a surplus message', { farewell: 'Pa' }, 'farewell is no message'],
    ['an empty message', { greeting: ' ' }, 'greeting is empty'],
    ['the file of another language', { '@@locale': 'cs' }, '@@locale is not pl'],
    ['a placeholder that there is not', { greeting: 'Cześć {nmae}' }, 'greeting has a placeholder {nmae} that there is not'], // oxfmt-ignore
    ['a form that is missing', { examples: '{count, plural, one {# plik} few {# pliki} other {# pliku}}' }, 'examples has no form “many” of {count}'], // oxfmt-ignore
    ['a form of another language', { examples: polish.examples.replace('few', 'two {#} few') }, 'examples has a form “two” of {count} that pl does not have'], // oxfmt-ignore
    ['a placeholder that is missing within a form', { examples: polish.examples.replace('# pliki', '{n} pliki') }, 'examples has a placeholder {n} that there is not'], // oxfmt-ignore
  ]) {
    it(`finds ${what}`, () => {
      expect(faultsWith(changed)).to.deep.equal([fault]);
    });
  }

  it('finds a message that is not there, and one that is no pattern', () => {
    const { greeting: _, ...incomplete } = polish;
    expect(messageFaults('pl', incomplete, english)).to.deep.equal(['greeting is missing']);
    const [fault] = faultsWith({ greeting: 'Cześć {name' });
    expect(fault).to.match(/^greeting is no ICU pattern/);
  });
});
