import { registerExtractor } from '@tl-elements/core/base';
import '@tl-elements/elements/define';
import { colors } from './colors.js';

registerExtractor(colors);

const output = document.querySelector('output')!;
document.querySelector('tl-trainer')!.addEventListener('tl-label', ({ detail }) => {
  output.textContent = detail.label ?? 'neither';
});
