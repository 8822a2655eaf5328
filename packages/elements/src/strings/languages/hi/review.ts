import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Hindi. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `${label} का उदाहरण ${number(position)}`,
  exampleLeftOut: (position, label) => `${label} का उदाहरण ${number(position)}, छोड़ा गया`,
  isLeftOut: 'छोड़ा गया: मॉडल इससे नहीं सीखता।',
  play: 'चलाएँ',
  backTo: (position, label) => `${label} के उदाहरण ${number(position)} पर वापस`,
  mostLike: 'सबसे मिलते-जुलते',
  fewer: 'कम दिखाएँ',

  moveTo: 'यहाँ ले जाएँ…',
  leaveOut: 'छोड़ दें',
  takeIn: 'फिर शामिल करें',
  remove: 'हटाएँ',
  select: 'चुनें',
  selected: (n) => `${number(n)} चुने गए`,

  removed: (n) => (n === 1 ? 'हटाया गया।' : `${number(n)} हटाए गए।`),
  moved: (n, label) =>
    n === 1 ? `${label} में ले जाया गया।` : `${number(n)} को ${label} में ले जाया गया।`,
  wasLeftOut: (n) => (n === 1 ? 'छोड़ा गया।' : `${number(n)} छोड़े गए।`),
  wasTakenIn: (n) => (n === 1 ? 'फिर शामिल किया गया।' : `${number(n)} फिर शामिल किए गए।`),

  suspects: 'इनका लेबल शायद ग़लत है',
  suspectsHint: 'जिस मॉडल ने इन्हें नहीं देखा था, उसने इन्हें दूसरा लेबल दिया।',
  testedAs: (label) => `इस उदाहरण के बिना जाँच का परिणाम: ${label}`,
  confusions: 'किनमें भ्रम होता है',
  noConfusions: 'हर उदाहरण पहचाना गया।',
  showTable: 'पूरी तालिका दिखाएँ',
  hideTable: 'तालिका छिपाएँ',
});
