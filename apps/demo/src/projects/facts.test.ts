import { expect } from 'chai';
import { baseName } from '../stored/base-name.ts';
import { nextName } from '../stored/free-name.ts';
import { countOf, timeAgo } from './facts.ts';

describe('the facts of a project', () => {
  it('count with the right plural', () => {
    expect([0, 1, 2, 5000].map((count) => countOf(count, 'example'))).to.deep.equal([
      'no examples yet',
      '1 example',
      '2 examples',
      '5,000 examples',
    ]);
  });

  it('give the time since the last change, and after 30 days the date', () => {
    const now = Date.parse('2026-05-20T12:00:00Z');
    const texts = ['20T11:59:30', '20T11:55', '20T10:30', '19T11:00', '10T11:00', '01T11:00'].map(
      (time) => timeAgo(Date.parse(`2026-05-${time}Z`), now),
    );
    expect(texts).to.deep.equal([
      'just now',
      '5 minutes ago',
      '1 hour ago',
      'yesterday',
      '10 days ago',
      '19 days ago',
    ]);
    expect(timeAgo(Date.parse('2026-01-02T12:00:00Z'), now)).to.equal('January 2, 2026');
  });

  it('include a name from the file, with a number if the name is taken', () => {
    expect(['Cups.tl.zip', 'project.tm', 'a.zip', '.zip'].map(baseName)).to.deep.equal([
      'Cups',
      'project',
      'a',
      'Project',
    ]);
    expect(nextName('Cups', new Set(['Cups', 'Cups 2']))).to.equal('Cups 3');
    expect(nextName('Cups', new Set(['Mugs']))).to.equal('Cups');
  });
});
