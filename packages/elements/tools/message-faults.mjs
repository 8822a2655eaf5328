// What is wrong with the messages of a language, beside the English ones.
import { TYPE } from '@formatjs/icu-messageformat-parser';
import { baseOf, parsePattern } from './compile-messages.mjs';

/** The categories that whole numbers have in a language. */
function categoriesOf(language) {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 130 }, (_, n) => rules.select(n)));
}

/**
 * The faults of a language: messages that are missing or too many, empty or no patterns, placeholders that the English
 * does not declare, and forms for counts that the language needs.
 *
 * @param texts the messages of one part, by their keys.
 * @param english the English ones, with what is declared of them.
 */
export function messageFaults(language, texts, english) {
  const faults = [];
  const keys = Object.keys(english).filter((key) => !key.startsWith('@'));
  for (const key of keys) {
    const about = english[`@${key}`] ?? {};
    if (!(key in texts) && about.translate !== false && !about.browser)
      faults.push(`${key} is missing`);
  }
  if (texts['@@locale'] !== language) faults.push(`@@locale is not ${language}`);
  const categories = categoriesOf(language);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const [key, text] of Object.entries(texts)) {
    if (key.startsWith('@')) continue;
    const source = key in english ? key : baseOf(english, key);
    if (!source) faults.push(`${key} is no message`);
    else if (typeof text !== 'string' || text.trim() === '') faults.push(`${key} is empty`);
    else
      faults.push(
        ...patternFaults(text, english[`@${source}`] ?? {}).map((fault) => `${key} ${fault}`),
      );
  }
  return faults;

  function patternFaults(text, { placeholders }) {
    if (!placeholders) return [];
    if (Object.values(placeholders)[0]?.type === 'chain') return [];
    try {
      return elementFaults(parsePattern(text), placeholders);
    } catch (error) {
      return [`is no ICU pattern (${error.message})`];
    }
  }

  function elementFaults(elements, placeholders) {
    return elements.flatMap((element) => {
      if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
      const found = [];
      const declared = placeholders[element.value];
      if (!declared) return [`has a placeholder {${element.value}} that there is not`];
      if (![TYPE.argument, TYPE.select, TYPE.plural].includes(element.type)) {
        return [`has a kind of {${element.value}} that is not supported`];
      }
      const options = Object.entries(element.options ?? {});
      if (element.type === TYPE.plural) {
        const forms = options.map(([form]) => form);
        if (element.offset) found.push(`has an offset of {${element.value}}`);
        for (const form of forms.filter(
          (form) => !form.startsWith('=') && !pluralCategories.includes(form),
        )) {
          found.push(`has a form “${form}” of {${element.value}} that ${language} does not have`);
        }
        const onlyExact = forms.every((form) => form.startsWith('=') || form === 'other');
        for (const category of onlyExact ? [] : categories) {
          if (!forms.includes(category))
            found.push(`has no form “${category}” of {${element.value}}`);
        }
      }
      return [
        ...found,
        ...options.flatMap(([, option]) => elementFaults(option.value, placeholders)),
      ];
    });
  }
}
