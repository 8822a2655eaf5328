import { __, components, createElement as h, Fragment, missing } from './wordpress.js';

const { Notice, SelectControl } = components;

/** The kinds of models, by the names that people read. */
export const senseNames = () => ({
  image: __('Pictures', 'transfer-learning-elements'),
  audio: __('Sounds', 'transfer-learning-elements'),
  pose: __('Postures', 'transfer-learning-elements'),
  hand: __('Hand signs', 'transfer-learning-elements'),
});

/** Which kind it is. */
export function SenseField({ value, onChange }) {
  return h(
    Fragment,
    null,
    h(SelectControl, {
      label: __('Recognizes', 'transfer-learning-elements'),
      value,
      options: Object.entries(senseNames()).map(([sense, label]) => ({ value: sense, label })),
      onChange,
    }),
    h(MissingNetwork, { sense: value }),
  );
}

/** Says where a kind can't be used on this site yet. */
export function MissingNetwork({ sense }) {
  if (!missing[sense]) return null;
  return h(
    Notice,
    { status: 'warning', isDismissible: false, className: 'tl-elements-problem' },
    missing[sense],
  );
}
