/** The forms of a text that depend on a count, by the categories of the language's plurals; `#` is the count. */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** What a language does with numbers and lists: as the browser knows it, for the region of the page, too. */
export interface Grammar {
  number(value: number): string;
  /** @param share 0..1. */
  percent(share: number): string;
  /** Two shares, 0..1: "86–95 %". */
  range(low: number, high: number): string;
  /** "A, B and C". */
  list(words: readonly string[]): string;
  /** "3 seconds", "5 minutes". */
  duration(seconds: number): string;
  /** The form for a count. */
  plural(count: number, forms: PluralForms): string;
  /** The same for forms that have other values in them, so that `#` is in these what it is. */
  form(count: number, forms: PluralForms): string;
}

/** The grammar of a language. @param lang a BCP 47 tag. */
export function grammarOf(lang: string): Grammar {
  const numbers = new Intl.NumberFormat(lang);
  const percents = new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(lang);
  const plurals = new Intl.PluralRules(lang);
  const unit = (name: string) =>
    new Intl.NumberFormat(lang, { style: 'unit', unit: name, unitDisplay: 'long' });
  const form: Grammar['form'] = (count, forms) => forms[plurals.select(count)] ?? forms.other;
  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    range: (low, high) => percents.formatRange(low, high),
    list: (words) => lists.format(words),
    duration: (seconds) =>
      seconds < 60 ? unit('second').format(seconds) : unit('minute').format(seconds / 60),
    plural: (count, forms) => form(count, forms).replace('#', () => numbers.format(count)),
    form,
  };
}
