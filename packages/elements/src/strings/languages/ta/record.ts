import type { RecordWords } from '../../record-english.ts';
import type { Grammar } from '../grammar.ts';
import { recordWith } from '../record-with.ts';

/** The texts about recordings, in Tamil. */
export const record = (grammar: Grammar): RecordWords => {
  const { number } = grammar;
  return recordWith(grammar, {
    title: 'பதிவு',
    perSecond: 'ஒரு விநாடிக்கு எடுத்துக்காட்டுகள்',
    delay: 'டைமர் எண்ணுவது',
    noDelay: 'இல்லை',
    length: 'டைமர் பதிவது',
    quietBelow: 'அமைதியான விநாடிகளை விடு',
    everything: 'முடக்கம்',
    quietHint: 'இப்போது ஒலி எவ்வளவு என்பதைப் பட்டை காட்டுகிறது. குறியை எட்டாத விநாடி எடுக்கப்படாது.',
    defaults: 'இயல்பு மதிப்புகளைப் பயன்படுத்து',
    timerShort: 'டைமருடன் கற்பி',
    heard: 'பதிவானது',
    heardSecond: (n) => `விநாடி ${number(n)}`,
    heardHint: 'விட வேண்டிய விநாடியை அழுத்தவும்.',
    countdown: 'எண்ணல்',
    recording: 'பதிவு',
  });
};
