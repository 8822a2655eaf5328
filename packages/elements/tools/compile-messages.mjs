// From messages in ICU MessageFormat to TypeScript.
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What English has in another way than translations: errors say themselves what is wrong. */
const inCode = {
  display: `explain: (error: Error): Explanation => ({ words: error.message }),
errors: {} as Partial<Record<TlErrorCode, string>>,`,
};

/** How a placeholder of each type is declared, and how it becomes text: in English, and by the browser's grammar. */
const types = {
  text: { ts: 'string', english: (name) => name },
  /** English continues a sentence with it: "Bad" becomes "bad". */
  clause: { ts: 'string', english: (name) => `lowerFirst(${name})` },
  optional: { ts: 'string | null', english: (name) => name },
  number: { ts: 'number', english: (name) => name, grammar: 'number' },
  percent: {
    ts: 'number',
    english: (name) => `\`\${Math.round(${name} * 100)}\\u202f%\``,
    grammar: 'percent',
  },
  /** A share without its sign, which English leaves to the next one: "86 to 95 %". */
  points: { ts: 'number', english: (name) => `Math.round(${name} * 100)`, grammar: 'percent' },
  duration: { ts: 'number', english: (name) => `duration(${name})`, grammar: 'duration' },
  list: { ts: 'readonly string[]', english: (name) => `list(${name})`, grammar: 'list' },
  series: { ts: 'readonly string[]', english: (name) => `${name}.join(', ')`, grammar: 'list' },
  /** English makes a sentence of these verbs. */
  sentence: { ts: 'readonly string[]', english: (name) => `sentence(${name})`, grammar: 'list' },
  /** The message is what stands between two of these. */
  chain: { ts: 'readonly string[]' },
  boolean: { ts: 'boolean' },
};

/** What English does with values: a page in English needs no more of the browser's grammar than lists. */
const helpers = {
  duration:
    "const duration = (n: number) => n < 60 ? `${n} ${n === 1 ? 'second' : 'seconds'}` : `${n / 60} ${n === 60 ? 'minute' : 'minutes'}`;",
  list: "const list = (words: readonly string[]) => new Intl.ListFormat('en').format(words);",
  sentence:
    'const sentence = (words: readonly string[]) => { const text = list(words); return text.charAt(0).toUpperCase() + text.slice(1); };',
  lowerFirst:
    'const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);',
};
const grammar = ['number', 'percent', 'range', 'list', 'duration', 'plural', 'form'];
/** Modules of the types and functions that messages name. */
const modules = {
  FileWords: '../file-words.ts',
  DroppedExamples: '@tl-elements/core/files',
  LeftOut: '@tl-elements/teachable-machine',
  Explanation: '../languages/explain.ts',
  TlErrorCode: '@tl-elements/core/base',
};
const makers = { explainWith: '../languages/explain.ts', droppedWith: '../dropped-with.ts' };

/** @returns the parsed pattern. @throws SyntaxError, and where it is no pattern. */
export function parsePattern(text) {
  return parse(text, { ignoreTag: true, requiresOtherClause: true });
}

/**
 * The module of one part in one language.
 *
 * @param english the English messages of all parts, with their descriptions and placeholders.
 * @param texts the messages in the language.
 */
export function compilePart(part, english, texts, language) {
  const source = english[part];
  const isEnglish = language === 'en';
  const used = new Set();
  const tree = new Map();
  for (const key of Object.keys(source).filter((key) => !key.startsWith('@'))) {
    const about = source[`@${key}`] ?? {};
    if (isEnglish && isOnlyTranslated(source, key)) continue;
    const code = codeOf(key, about);
    if (code !== null) place(tree, key.split('.'), code);
  }
  // Messages that only a translation has: in English they are those of another group.
  if (!isEnglish) {
    for (const key of Object.keys(texts).filter(
      (key) => !key.startsWith('@') && !(key in source),
    )) {
      place(tree, key.split('.'), codeOf(key, source[`@${baseOf(source, key)}`] ?? {}));
    }
  }
  const bases = [];
  const body = objectOf(tree, []);
  return moduleOf();

  function codeOf(key, about) {
    const text = texts[key];
    if (!isEnglish && about.browser && text === undefined) return browserCode(about);
    const own = text ?? (about.translate === false ? source[key] : undefined);
    if (own === undefined) return null;
    return messageCode(own, about, isEnglish, used, typesOf(about));
  }

  function browserCode({ browser }) {
    used.add(/^\w+/.exec(browser)[0]);
    return browser;
  }

  function objectOf(node, path) {
    const group = path.join('.');
    const about = source[`@${group}`] ?? {};
    const entries = [...node].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : objectOf(value, [...path, name]),
    ]);
    if (entries.length > 0 && entries.every(([name]) => /^\d+$/.test(name))) {
      return `[${entries.map(([, code]) => code).join(', ')}]`;
    }
    const spread = spreadOf(path);
    const fields = entries.map(([name, code]) => `${JSON.stringify(name)}: ${code},`);
    if (isEnglish && path.length === 0 && inCode[part]) {
      const at = fields.findIndex((field) => field.startsWith('"start"'));
      fields.splice(at, 0, inCode[part]);
      used.add('TlErrorCode');
      used.add('Explanation');
    }
    const code = `{ ${spread ? `...${spread}, ` : ''}${fields.join('\n')} }`;
    if (about.through) {
      used.add(about.through);
      return `${about.through}(${code})`;
    }
    if (isBase(group)) {
      const name = group.replaceAll(/\W/g, '_');
      bases.push(`const ${name} = ${code};`);
      return name;
    }
    return code;
  }

  /** What a group has from another one: that of the display, or the one that it is like. */
  function spreadOf(path) {
    for (let at = path.length; at > 0; at--) {
      const like = source[`@${path.slice(0, at).join('.')}`]?.like;
      if (like) return [like.replaceAll(/\W/g, '_'), ...path.slice(at)].join('.');
    }
    const inDisplay = path.length > 1 && part !== 'display' && Object.keys(english.display).some((key) => key.startsWith(`${path.join('.')}.`)); // oxfmt-ignore
    if (!inDisplay) return null;
    used.add('display');
    return `${isEnglish ? 'display' : 'shown'}.${path.join('.')}`;
  }

  function isBase(group) {
    return Object.entries(source).some(
      ([key, about]) => key.startsWith('@') && about.like === group,
    );
  }

  function moduleOf() {
    const imports = [];
    for (const [name, from] of Object.entries(modules)) {
      if (used.has(name)) imports.push(`import type { ${name} } from '${from}';`);
    }
    for (const [name, from] of Object.entries(makers)) {
      if (used.has(name)) imports.push(`import { ${name} } from '${from}';`);
    }
    if (used.has('display')) {
      imports.push(`import { display } from './${isEnglish ? 'display-en' : `${language}-display`}.generated.ts';`); // oxfmt-ignore
    }
    if (isEnglish) {
      const wanted = Object.entries(helpers).filter(([name]) => used.has(name));
      imports.push(...wanted.map(([, code]) => code));
      return `${imports.join('\n')}\n${bases.join('\n')}\nexport const ${part} = ${body};\n`;
    }
    const type = `${part[0].toUpperCase()}${part.slice(1)}Translation`;
    imports.push(`import type { ${type} } from '../languages/translation.ts';`);
    imports.push("import type { Grammar } from '../languages/grammar.ts';");
    const wanted = grammar.filter((name) => used.has(name));
    const [shared, short] = shareForms(`${bases.join('\n')}\nreturn ${body};`);
    return `${imports.join('\n')}
export const ${part} = (grammar: Grammar): ${type} => {
const { ${wanted.join(', ')} } = grammar;
${used.has('display') ? 'const shown = display(grammar);' : ''}
${shared}
${short}
};
`;
  }

  function typesOf(about) {
    for (const { of } of Object.values(about.placeholders ?? {})) if (of) used.add(of);
    return about.placeholders ?? {};
  }
}

/** English has another way for these: translators need its words as the source. */
export function isOnlyTranslated(source, key) {
  return key.split('.').some((_, at, names) => source[`@${names.slice(0, at + 1).join('.')}`]?.onlyTranslated); // oxfmt-ignore
}

/** The message that a group has from the group that it is like: `teachingOf.image.longer` for that of hands. */
export function baseOf(source, key) {
  const names = key.split('.');
  for (let at = names.length - 1; at > 0; at--) {
    const like = source[`@${names.slice(0, at).join('.')}`]?.like;
    if (!like) continue;
    const base = [like, ...names.slice(at)].join('.');
    return base in source ? base : baseOf(source, base);
  }
  return undefined;
}

function place(tree, names, code) {
  const [name, ...rest] = names;
  if (rest.length === 0) tree.set(name, code);
  else {
    if (!tree.has(name)) tree.set(name, new Map());
    place(tree.get(name), rest, code);
  }
}

/** Forms for a count that several messages have become one function. */
function shareForms(code) {
  const counts = new Map();
  const pattern = /plural\((\w+), (\{ "[^{}`]*" \})\)/g;
  for (const [, , forms] of code.matchAll(pattern)) counts.set(forms, (counts.get(forms) ?? 0) + 1);
  const names = new Map();
  for (const [forms, count] of counts) if (count > 1) names.set(forms, `forms${names.size}`);
  const shared = [...names].map(([forms, name]) => `const ${name} = (n: number) => plural(n, ${forms});`); // oxfmt-ignore
  const short = code.replaceAll(pattern, (all, count, forms) =>
    names.has(forms) ? `${names.get(forms)}(${count})` : all,
  );
  return [shared.join('\n'), short];
}

function messageCode(text, about, isEnglish, used, placeholders) {
  if (!about.placeholders) {
    const value = JSON.stringify(text);
    if (!about.values) return value;
    return `${value} as ${about.values.map((one) => `'${one}'`).join(' | ')}`;
  }
  const [[first, { type } = {}] = []] = Object.entries(placeholders);
  const parameters = parametersOf(placeholders, text);
  if (type === 'chain') {
    return `(${parameters}): string => ${first}.join(${JSON.stringify(text)})`;
  }
  return `(${parameters}): string => ${codeOfElements(parsePattern(text), null)}`;

  function codeOfElements(elements, counted) {
    let template = '';
    for (const element of elements) {
      if (element.type === TYPE.literal) {
        template += element.value.replaceAll(/[\\`]|\$(?=\{)/g, '\\$&');
      } else if (element.type === TYPE.pound && counted === 1) {
        template += '1';
      } else {
        const code = codeOfElement(element, counted);
        template += `\${${code}}`;
      }
    }
    const [only] = elements;
    if (
      elements.length === 1 &&
      only.type !== TYPE.literal &&
      !/^(number|\w+)$/.test(template.slice(2, -1))
    ) {
      return template.slice(2, -1).startsWith('(') ? template.slice(3, -2) : template.slice(2, -1);
    }
    return template.includes('${') ? `\`${template}\`` : JSON.stringify(unescaped(template));
  }

  function codeOfElement(element, counted) {
    switch (element.type) {
      case TYPE.argument:
        return valueCode(element.value);
      case TYPE.pound:
        if (isEnglish) return `${counted}`;
        used.add('number');
        return `number(${counted})`;
      case TYPE.select:
        return `(${choice(element, counted)})`;
      case TYPE.plural:
        return `(${pluralCode(element)})`;
      default:
        throw new Error(`“${text}” has a kind of placeholder that is not supported.`);
    }
  }

  /** Kinds of what is left out have fields of their own: these stay in their object. */
  function fieldOf(name) {
    return placeholders[name].of === 'LeftOut' ? `what.${name}` : name;
  }

  function valueCode(placeholder) {
    const { english, grammar } = types[placeholders[placeholder].type] ?? types.text;
    const name = fieldOf(placeholder);
    if (isEnglish) {
      const code = english(name);
      const [helper] = /^\w+(?=\()/.exec(code) ?? [];
      if (helper) used.add(helper);
      if (helper === 'sentence') used.add('list');
      return code;
    }
    if (!grammar) return name;
    used.add(grammar);
    return `${grammar}(${name})`;
  }

  function choice({ value: name, options }, counted) {
    const { type } = placeholders[name];
    const code = (option) => wrapped(codeOfElements(option.value, counted));
    const tests = Object.entries(options).filter(([key]) => key !== 'other');
    return [
      ...tests.map(([key, option]) => `${testOf(fieldOf(name), type, key)} ? ${code(option)} : `),
      code(options.other),
    ].join('');
  }

  function pluralCode({ value: name, options }) {
    const isList = /list|series|sentence/.test(placeholders[name].type);
    const count = isList ? `${name}.length` : fieldOf(name);
    const exact = Object.entries(options).filter(([key]) => key.startsWith('='));
    const forms = Object.entries(options).filter(([key]) => !key.startsWith('='));
    const tests = exact.map(
      ([key, { value }]) =>
        `${count} === ${key.slice(1)} ? ${wrapped(codeOfElements(value, count))} : `,
    );
    return tests.join('') + formsCode(count, forms);
  }

  function formsCode(count, forms) {
    if (forms.length === 1) return wrapped(codeOfElements(forms[0][1].value, count));
    if (isEnglish) {
      const of = Object.fromEntries(forms);
      return `${count} === 1 ? ${wrapped(codeOfElements(of.one.value, 1))} : ${wrapped(codeOfElements(of.other.value, count))}`;
    }
    const isPlain = forms.every(
      ([, { value }]) =>
        value.every(({ type }) => type === TYPE.literal || type === TYPE.pound) &&
        value.filter(({ type }) => type === TYPE.pound).length < 2,
    );
    const name = isPlain ? 'plural' : 'form';
    used.add(name);
    const fields = forms.map(([key, { value }]) => {
      const plain = value.map((one) => (one.type === TYPE.pound ? '#' : one.value)).join('');
      return `"${key}": ${isPlain ? JSON.stringify(plain) : codeOfElements(value, count)}`;
    });
    return `${name}(${count}, { ${fields.join(', ')} })`.replace(/\{ "(.*)" \}\)$/s, '{ "$1" })');
  }
}

function wrapped(code) {
  return / \? /.test(code) && !/^[`"]/.test(code) ? `(${code})` : code;
}

function unescaped(template) {
  return template.replaceAll(/\\(.)/g, '$1');
}

function testOf(name, type, key) {
  if (type === 'boolean') return key === 'true' ? name : `!${name}`;
  if (key === 'none') return /list|series|sentence/.test(type) ? `${name}.length === 0` : type === 'optional' ? `${name} === null` : `${name} === ''`; // oxfmt-ignore
  if (key === 'many' && type === 'list') return `${name}.length > 3`;
  if (key === 'signed') return `/^[+-]/.test(${name})`;
  // ICU allows no hyphens there.
  return `${name} === '${key.replaceAll('_', '-')}'`;
}

/** The parameters of a message; placeholders of one object are taken out of it. */
function parametersOf(placeholders, text) {
  const parameters = [];
  const objects = new Map();
  for (const [name, { type, of }] of Object.entries(placeholders)) {
    if (!of) parameters.push(`${name}: ${types[type]?.ts ?? unionOf(type)}`);
    else {
      if (!objects.has(of)) {
        objects.set(of, []);
        parameters.push(of);
      }
      if (new RegExp(`\\{${name}\\b`).test(text)) objects.get(of).push(name);
    }
  }
  return parameters
    .map((each) => (objects.has(each) ? `${objectParameter(each, objects.get(each))}` : each))
    .join(', ');
}

function objectParameter(type, names) {
  if (type === 'LeftOut') return 'what: LeftOut';
  return names.length > 0 ? `{ ${names.join(', ')} }: ${type}` : `_: ${type}`;
}

function unionOf(type) {
  return type
    .split('|')
    .map((one) => `'${one}'`)
    .join(' | ');
}
