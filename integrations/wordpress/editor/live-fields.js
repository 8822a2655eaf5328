import { __, components, createElement as h, Fragment } from './wordpress.js';

const { SelectControl, ToggleControl } = components;

/** The settings of camera and microphone, which both blocks have. */
export function LiveFields({ attributes, setAttributes, sense }) {
  const usesCamera = sense !== 'audio';
  return h(
    Fragment,
    null,
    usesCamera &&
      h(SelectControl, {
        label: __('Camera of phones', 'transfer-learning-elements'),
        value: attributes.facing,
        options: [
          { value: '', label: __('Whichever there is', 'transfer-learning-elements') },
          { value: 'user', label: __('Front', 'transfer-learning-elements') },
          { value: 'environment', label: __('Back', 'transfer-learning-elements') },
        ],
        onChange: (facing) => setAttributes({ facing }),
      }),
    usesCamera &&
      h(ToggleControl, {
        label: __('Mirror the picture', 'transfer-learning-elements'),
        help: __(
          'Only how it is shown: as people know themselves from a mirror.',
          'transfer-learning-elements',
        ),
        checked: !attributes.noMirror,
        onChange: (isOn) => setAttributes({ noMirror: !isOn }),
      }),
    h(ToggleControl, {
      label: __('Start by itself', 'transfer-learning-elements'),
      help: __(
        'The browser asks for permission as soon as the page is open. Otherwise visitors press a button first.',
        'transfer-learning-elements',
      ),
      checked: attributes.autostart,
      onChange: (autostart) => setAttributes({ autostart }),
    }),
    h(ToggleControl, {
      label: __('Keep running out of sight', 'transfer-learning-elements'),
      help: __(
        'Also while the block is scrolled away or the tab is hidden.',
        'transfer-learning-elements',
      ),
      checked: attributes.keepRunning,
      onChange: (keepRunning) => setAttributes({ keepRunning }),
    }),
  );
}

/** How readily something is called "none of these". */
export function UnknownField({ attributes, setAttributes }) {
  return h(SelectControl, {
    label: __('None of these', 'transfer-learning-elements'),
    help: __(
      'How readily something new is called none of the labels.',
      'transfer-learning-elements',
    ),
    value: attributes.unknown,
    options: [
      { value: '', label: __('Normal', 'transfer-learning-elements') },
      { value: 'low', label: __('Rarely', 'transfer-learning-elements') },
      { value: 'strict', label: __('Often', 'transfer-learning-elements') },
      { value: 'off', label: __('Never', 'transfer-learning-elements') },
    ],
    onChange: (unknown) => setAttributes({ unknown }),
  });
}
