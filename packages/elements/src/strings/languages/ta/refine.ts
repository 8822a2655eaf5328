import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Tamil. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) => `வலையமைப்பைச் செம்மைப்படுத்தினால் இது மேலும் மேம்படலாம் (சுமார் ${duration(seconds)}).`,
  start: 'செம்மைப்படுத்து',
  running: 'வலையமைப்பு செம்மைப்படுத்தப்படுகிறது',
  left: (seconds) => `மீதமுள்ள நேரம்: ${duration(seconds)}`,
  pause: 'இடைநிறுத்து',
  resume: 'தொடர்',
  paused: 'இடைநிறுத்தப்பட்டது',
  helped: (before, after) =>
    `செம்மைப்படுத்தப்பட்டது. ஒதுக்கி வைத்த எடுத்துக்காட்டுகளில் சரியானவை: ${percent(after)}, முன்பு ${percent(before)}.`,
  unhelpful: 'இங்கு செம்மைப்படுத்துதல் உதவவில்லை. எதுவும் மாறவில்லை.',
});
