import { createElement as h } from './wordpress.js';

const drawing = (...paths) =>
  h(
    'svg',
    { viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': true },
    paths.map((d) => h('path', { d, key: d })),
  );

/** Of the classifier: bars of what something is taken for. */
export const classifierIcon = drawing('M4 5h16v3H4V5zm0 5.5h10v3H4v-3zM4 16h5v3H4v-3z');

/** Of the trainer: a picture, and a label that is added. */
export const trainerIcon = drawing(
  'M3 5h11v9H3V5zm1.5 1.5v6h8v-6h-8zM3 16.5h11V18H3v-1.5zM18.75 8v3.25H22v1.5h-3.25V16h-1.5v-3.25H14v-1.5h3.25V8h1.5z',
);

/** Of a trigger: a flash. */
export const triggerIcon = drawing('M13 3 5 13.5h5.5L9.5 21 18 10.5h-5.5L13 3z');

const senses = {
  image: drawing(
    'M3 7.5h4l1.5-2.5h7L17 7.5h4v11H3z',
    'M12 9.5a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6',
  ),
  audio: drawing(
    'M12 3.5a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0V6A2.5 2.5 0 0 0 12 3.5',
    'M6 11a6 6 0 0 0 12 0M12 17v3.5M9 20.5h6',
  ),
  pose: drawing(
    'M12 3a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
    'M5 9.5l7 .5 7-.5M12 10v5M12 15l-3.5 6M12 15l3.5 6',
  ),
  hand: drawing(
    'M8 12.5V6a1.3 1.3 0 0 1 2.6 0v5M10.6 11V4.5a1.3 1.3 0 0 1 2.6 0V11M13.2 11V5.7a1.3 1.3 0 0 1 2.6 0V13',
    'M15.8 13V8.5a1.3 1.3 0 0 1 2.6 0V15a6 6 0 0 1-11 3l-2.8-4.3a1.4 1.4 0 0 1 2.2-1.7L8 13.5',
  ),
};

/** What stands for the camera's picture, or the microphone, of a kind of model. */
export const drawnSense = (sense) => senses[sense];
