import type { EvidenceWords } from '../../evidence-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about where a model looks, in Arabic. */
export const evidence = ({ list }: Grammar): EvidenceWords => ({
  toggle: 'أين ينظر',
  toggleOpened: 'أين نظر',
  looksAt: [
    'ينظر غالبًا إلى أعلى اليسار.',
    'ينظر غالبًا إلى الأعلى.',
    'ينظر غالبًا إلى أعلى اليمين.',
    'ينظر غالبًا إلى اليسار.',
    'ينظر غالبًا إلى الوسط.',
    'ينظر غالبًا إلى اليمين.',
    'ينظر غالبًا إلى أسفل اليسار.',
    'ينظر غالبًا إلى الأسفل.',
    'ينظر غالبًا إلى أسفل اليمين.',
  ],
  otherPlace: (labels) => `ربما تعلّم الخلفية. علّم ${list(labels)} في مكان آخر أيضًا.`,
  learntBackground: (labels) =>
    `إذا ظهر وسط الصورة وحده يُحسب شيئًا آخر: ${list(labels)}. علّمه في أماكن أخرى أيضًا، مع إبقاء الشيء في الوسط. إشارات اليد يتعلّمها مدرّب إشارات اليد أفضل، فهو لا يرى إلا اليد.`,
});
