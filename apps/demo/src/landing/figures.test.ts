import { expect } from 'chai';
import { readFileSync, statSync } from 'node:fs';
import { pages } from '../testing/pages.ts';
import { measured } from '../testing/measured.ts';

const built = new URL('../../dist/', import.meta.url);
const html = (page: string) => readFileSync(new URL(`.${page}index.html`, built), 'utf8');

/** `<span data-measured="FILE | TABLE | ROW | COLUMN" …>FIGURE</span>` */
const figure = /<span\s+data-measured="([^"]+)"([^>]*)>([^<]+)<\/span\s*>/g;

describe('the figures on the pages', () => {
  it('are those of the benchmarks, rounded', () => {
    let count = 0;
    for (const page of pages) {
      for (const [, source, rounding, words] of html(page).matchAll(figure)) {
        const attribute = (name: string) =>
          Number(new RegExp(`data-${name}="([^"]+)"`).exec(rounding!)?.[1] ?? NaN);
        const exact = measured(decode(source!)) * (attribute('scale') || 1);
        const step = attribute('step') || 10 ** -(words!.trim().split('.')[1]?.length ?? 0);
        // A value exactly half way between two figures may be rounded up or down.
        expect(
          Math.abs(Number(words) - exact),
          `${page} says ${words}, measured: ${exact} (${source})`,
        ).to.be.at.most(step / 2 + 1e-9);
        count++;
      }
    }
    expect(count).to.be.greaterThan(15);
  });

  it('are shown at each of the five facts', () => {
    const facts = /<ol class="facts">([^]*?)<\/ol>/.exec(html('/'))![1]!.split('<li>').slice(1);
    expect(facts).to.have.length(5);
    for (const fact of facts) {
      expect(fact).to.match(/<p class="figure">\s*<span\s+data-measured=/);
    }
  });

  it('give the size of the weights in the built site', () => {
    const folder = new URL('tl/weights/efficientnet-lite0/1/', built);
    const sizes = ['network.json', 'weights.bin'].map(
      (name) => statSync(new URL(name, folder)).size,
    );
    const together = 'image-time | Download of the network, uncompressed | together';
    expect(measured(`${together} | bytes`)).to.equal(sizes[0]! + sizes[1]!);
  });
});

describe('the figures in the README', () => {
  const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
  const pictures = 'image-accuracy | End to end, accuracy in % | 10';
  const postures = 'pose-accuracy | Accuracy in % | 10';
  const movements = 'motion-accuracy | Right answers, % | body';
  const hands = 'hand-accuracy | Balanced accuracy in % | our hands';
  const training =
    'head-time | From features in memory to a trained head, ms | 200 × 1280 × 4, photos of trash';
  const time = 'image-time | Milliseconds a picture | camera frames, 640 × 480';
  /** How a line begins, and the sources of its figures from left to right. */
  const lines = {
    '| `image`': [`${pictures} | ours`],
    '| `audio`': [
      'sound-accuracy | Accuracy in %, end to end | ten words / 10 / clips and beginnings | accuracy',
    ],
    '| `pose`': [`${postures} / no | our head`, `${postures} / yes | our head`],
    '| `hand`': [`${hands} | next take`, `${hands} | other place`],
    '| `pose` and': [
      `${movements}: takes 1 to 3 teach, 4 is tried | as recorded`,
      `${movements}: six people, 10 a label | as recorded`,
    ],
    '| Right, with ten photos': [`${pictures} | ours`, `${pictures} | Teachable Machine`],
    '| Right, with each head': [
      `${postures} / no | our head`,
      `${postures} / no | Teachable Machine's head`,
    ],
    '| Right, 0 to 5 fingers': [
      `${hands} | next take`,
      'hand-accuracy | Balanced accuracy in % | Teachable Machine | next take',
    ],
    '| Training': [`${training} | ours, fit`, `${training} | theirs`],
    '| A camera': [`${time} | efficientnet-lite0`, `${time} | Teachable Machine`],
    '| A thing of a kind': [
      'unknown | Things of another kind | 10 | caught at its own threshold, %',
    ],
    'A picture takes longer': [`${time} | efficientnet-lite0-160`],
  } as const;

  for (const [beginning, sources] of Object.entries(lines)) {
    it(`are those of the benchmarks: ${beginning}`, () => {
      const line = readme.split('\n').find((line) => line.startsWith(beginning));
      const figures = [...line!.matchAll(/(\d+(?:\.\d+)?)(?= (?:%|ms|of 100))/g)];
      expect(figures.map(([, number]) => Number(number))).to.deep.equal(sources.map(measured));
    });
  }
});

function decode(attribute: string): string {
  return attribute.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
