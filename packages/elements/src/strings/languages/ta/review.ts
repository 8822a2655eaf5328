import type { reviewEnglish } from '../../review-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about examples that are opened, selected and mended, in Tamil. */
export const review = ({ number }: Grammar): typeof reviewEnglish => ({
  example: (position, label) => `${label}: எடுத்துக்காட்டு ${number(position)}`,
  exampleLeftOut: (position, label) => `${label}: எடுத்துக்காட்டு ${number(position)}, விடப்பட்டது`,
  isLeftOut: 'விடப்பட்டது: மாதிரி இதிலிருந்து கற்காது.',
  play: 'இயக்கு',
  backTo: (position, label) => `${label}: எடுத்துக்காட்டு ${number(position)}க்குத் திரும்பு`,
  mostLike: 'மிகவும் ஒத்தவை',
  fewer: 'குறைவாகக் காட்டு',

  moveTo: 'இதற்கு நகர்த்து…',
  leaveOut: 'விட்டுவிடு',
  takeIn: 'மீண்டும் சேர்',
  remove: 'நீக்கு',
  select: 'தேர்ந்தெடு',
  selected: (n) => `${number(n)} தேர்ந்தெடுக்கப்பட்டன`,

  removed: (n) => (n === 1 ? 'நீக்கப்பட்டது.' : `${number(n)} நீக்கப்பட்டன.`),
  moved: (n, label) =>
    n === 1 ? `${label}க்கு நகர்த்தப்பட்டது.` : `${number(n)} ${label}க்கு நகர்த்தப்பட்டன.`,
  wasLeftOut: (n) => (n === 1 ? 'விடப்பட்டது.' : `${number(n)} விடப்பட்டன.`),
  wasTakenIn: (n) => (n === 1 ? 'மீண்டும் சேர்க்கப்பட்டது.' : `${number(n)} மீண்டும் சேர்க்கப்பட்டன.`),

  suspects: 'இவற்றின் லேபிள் தவறாக இருக்கலாம்',
  suspectsHint: 'இவற்றைப் பார்க்காத ஒரு மாதிரி வேறு லேபிளைக் கொடுத்தது.',
  testedAs: (label) => `இந்த எடுத்துக்காட்டு இல்லாமல் சோதித்ததில்: ${label}`,
  confusions: 'எவை குழப்பப்படுகின்றன',
  noConfusions: 'ஒவ்வோர் எடுத்துக்காட்டும் அறியப்பட்டது.',
  showTable: 'முழு அட்டவணையைக் காட்டு',
  hideTable: 'அட்டவணையை மறை',
});
