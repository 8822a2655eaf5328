import { drawnSense } from './icon.js';
import { senseNames } from './senses.js';
import { __, createElement as h } from './wordpress.js';

/** A score that is only drawn: nothing runs in the editor. */
function drawnScore(index, count) {
  if (count === 1) return 1;
  return index === 0 ? 0.86 : 0.14 / (count - 1);
}

/** A picture of the classifier with the labels of its model. */
export function ClassifierPreview({ labels, sense, face, top }) {
  const count = top > 0 ? Math.min(top, labels.length) : labels.length;
  const rows = labels.slice(0, count);
  const [first] = labels;
  return h(
    'div',
    { className: `tl-elements-preview is-${face}`, inert: '' },
    face === 'picture' && h(Picture, { sense, caption: first }),
    face === 'pill' && h(Row, { name: first, index: 0, score: 0.86 }),
    face === 'bars' &&
      rows.map((name, index) =>
        h(Row, { key: name, name, index, score: drawnScore(index, labels.length) }),
      ),
    h(Explanation),
  );
}

/** A picture of the trainer with its labels. */
export function TrainerPreview({ labels, sense }) {
  return h(
    'div',
    { className: 'tl-elements-preview is-trainer', inert: '' },
    h(Picture, { sense }),
    h(
      'div',
      { className: 'tl-elements-preview-list' },
      labels.map((name, index) => h(Row, { key: name, name, index, score: null })),
    ),
    h(Explanation),
  );
}

/** A label; without a score one that waits to be taught. */
function Row({ name, index, score }) {
  return h(
    'div',
    { className: `tl-elements-preview-row is-label-${(index % 8) + 1}` },
    h('span', { className: 'tl-elements-preview-mark' }),
    h('span', { className: 'tl-elements-preview-name' }, name),
    score !== null
      ? h('span', { className: 'tl-elements-preview-score' }, `${Math.round(score * 100)} %`)
      : h(
          'span',
          { className: 'tl-elements-preview-teach' },
          __('Teach', 'transfer-learning-elements'),
        ),
    h(
      'span',
      { className: 'tl-elements-preview-bar' },
      h('span', { style: { width: `${(score ?? 0) * 100}%` } }),
    ),
  );
}

function Picture({ sense, caption }) {
  return h(
    'div',
    { className: 'tl-elements-preview-picture' },
    drawnSense(sense),
    h('span', null, senseNames()[sense]),
    caption && h('strong', null, caption),
  );
}

function Explanation() {
  return h(
    'p',
    { className: 'tl-elements-preview-note' },
    __(
      'A drawing. Camera and microphone are used on the published page only.',
      'transfer-learning-elements',
    ),
  );
}
