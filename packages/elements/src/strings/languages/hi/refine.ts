import type { RefineWords } from '../../refine-english.ts';
import type { Grammar } from '../grammar.ts';

/** The texts about refining the network, in Hindi. */
export const refine = ({ duration, percent }: Grammar): RefineWords => ({
  offer: (seconds) => `नेटवर्क को निखारने से यह और बेहतर हो सकता है (लगभग ${duration(seconds)})।`,
  start: 'निखारें',
  running: 'नेटवर्क निखारा जा रहा है',
  left: (seconds) => `शेष समय: ${duration(seconds)}`,
  pause: 'रोकें',
  resume: 'जारी रखें',
  paused: 'रुका हुआ',
  helped: (before, after) =>
    `निखारा गया। अलग रखे उदाहरणों में सही: ${percent(after)}, पहले ${percent(before)}।`,
  unhelpful: 'यहाँ निखारने से लाभ नहीं हुआ। कुछ नहीं बदला।',
});
