import { expect } from 'chai';
import { backgroundNames } from '../generated/background-names.generated.ts';
import { english } from '../english.ts';
import { everyText } from '../testing/every-text.ts';
import { triggerEnglish } from '../trigger-english.ts';
import { languageFiles } from '../generated/language-files.generated.ts';
import { grammarOf, type Grammar } from './grammar.ts';

/** What reads the same in several languages by right: names, formats, commands, and what is empty on purpose. */
const sameByRight =
  /\.(heading|commands|usePlaces\.\w+\.(name|file)|useKinds|saidTaught|saidCountdown|recording|explain|direction|happenings\.midi|happenFields\.(next|previous)|kind|triggerSequence|triggerSwitch|one)\b/;

const numberedLabels = [0, 1, 2, 5, 21].map((n) => `Label ${n}`);

/** Words that happen to be the same in a language. */
const sameWords: Readonly<Record<string, readonly string[]>> = {
  de: [...numberedLabels, 'Labels'],
  es: ['No'],
  fr: ['1 minute', '5 minutes'],
  id: numberedLabels,
  it: ['No'],
  nl: [
    ...numberedLabels,
    ...[0, 2, 5, 21].flatMap((n) => [`${n} labels`, `${n} tests`]),
    '1 label',
    '1 test',
    'Labels',
    'Camera',
  ],
};

const whole = { ...triggerEnglish, ...english };
const inEnglish = everyText(whole);

async function translated(language: string, grammar: Grammar = grammarOf(language)) {
  const { display, trainer, trigger } = languageFiles[language]!;
  return {
    ...(await trigger()).trigger(grammar),
    ...(await display()).display(grammar),
    ...(await trainer()).trainer(grammar),
  };
}

/** The categories that whole numbers have. */
function categoriesOf(language: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 130 }, (_, n) => rules.select(n)));
}

describe('the languages', () => {
  it('are the promised ones', () => {
    expect(Object.keys(languageFiles).sort().join(' ')).to.equal(
      'ar de es fr he hi id it ja ko nl pl pt ta tr zh',
    );
  });

  it('all have their name of the background label in the list of these', async () => {
    const names = await Promise.all(
      Object.keys(languageFiles).map(async (language) => {
        const { background, somethingElse } = await translated(language);
        return [background, somethingElse];
      }),
    );
    expect([...new Set(backgroundNames)].sort()).to.deep.equal(
      [...new Set(['Background', 'Something else', ...names.flat()])].sort(),
    );
  });

  for (const language of Object.keys(languageFiles)) {
    describe(language, () => {
      it('has every message, and no others', async () => {
        const keys = (messages: object) =>
          [...everyText(messages).keys()].filter((path) => !/^\.errors|\.detail$/.test(path));
        const [there, wanted] = [keys(await translated(language)), keys(whole)];
        const missing = wanted.filter((path) => !there.includes(path));
        const unknown = there.filter((path) => !wanted.includes(path));
        expect(missing, `${language} lacks ${missing.join('; ')}`).to.deep.equal([]);
        expect(unknown, `${language} has too many: ${unknown.join('; ')}`).to.deep.equal([]);
      });

      it('says something for all values, and nothing in English', async () => {
        const faults: string[] = [];
        for (const [path, text] of everyText(await translated(language))) {
          const english = inEnglish.get(path) ?? '';
          if (/undefined|NaN|\[object|#/.test(text) && !english.includes('#')) {
            faults.push(`${path} is “${text}”`);
          }
          if (sameByRight.test(path) || sameWords[language]?.includes(text)) continue;
          if (text.trim() === '') faults.push(`${path} is empty`);
          if (
            text === english &&
            /\p{L}{2}/u.test(text.replaceAll(/(PHOTO|SOUND|VIDEO)S?|Cup|Hat/g, ''))
          ) {
            faults.push(`${path} is in English: “${text}”`);
          }
        }
        expect(faults, `${language}:\n${faults.join('\n')}\n`).to.deep.equal([]);
      });

      it('has all forms that a count can ask for', async () => {
        const categories = categoriesOf(language);
        const faults: string[] = [];
        const real = grammarOf(language);
        const checked =
          (choose: Grammar['plural']): Grammar['plural'] =>
          (n, forms) => {
            for (const category of categories) {
              if (!(category in forms)) faults.push(`no “${category}” of “${forms.other}”`);
            }
            return choose(n, forms);
          };
        const [plural, form] = [checked(real.plural), checked(real.form)];
        everyText(await translated(language, { ...real, plural, form }));
        const different = [...new Set(faults)];
        expect(different, `${language}: ${different.join('; ')}`).to.deep.equal([]);
      });
    });
  }
});
