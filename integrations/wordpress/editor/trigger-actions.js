import { __, isTrusted } from './wordpress.js';

/**
 * What a trigger can do: `name` in the list; `about`: the block that it needs; `value`: what else it needs. The last
 * ones are for those who may post scripts, too, as the server sees to.
 */
export const triggerActions = () => ({
  '': { name: __('Nothing yet', 'transfer-learning-elements') },
  play: {
    name: __('Play a film or a sound', 'transfer-learning-elements'),
    about: __('Anchor of its block', 'transfer-learning-elements'),
  },
  pause: {
    name: __('Pause a film or a sound', 'transfer-learning-elements'),
    about: __('Anchor of its block', 'transfer-learning-elements'),
  },
  seek: {
    name: __('Go to a time in a film or a sound', 'transfer-learning-elements'),
    about: __('Anchor of its block', 'transfer-learning-elements'),
    value: __('Time, such as 1:30; +5s is five seconds on', 'transfer-learning-elements'),
  },
  show: {
    name: __('Show a block', 'transfer-learning-elements'),
    about: __('Anchor of the block', 'transfer-learning-elements'),
  },
  hide: {
    name: __('Hide a block', 'transfer-learning-elements'),
    about: __('Anchor of the block', 'transfer-learning-elements'),
  },
  'scroll-to': {
    name: __('Scroll to a block', 'transfer-learning-elements'),
    about: __('Anchor of the block', 'transfer-learning-elements'),
  },
  'add-class': {
    name: __('Add a class to a block', 'transfer-learning-elements'),
    about: __('Anchor of the block', 'transfer-learning-elements'),
    value: __('Class of your theme, such as lit', 'transfer-learning-elements'),
  },
  'remove-class': {
    name: __('Take a class from a block', 'transfer-learning-elements'),
    about: __('Anchor of the block', 'transfer-learning-elements'),
    value: __('Class of your theme, such as lit', 'transfer-learning-elements'),
  },
  'toggle-class': {
    name: __('Add a class to a block, or take it away again', 'transfer-learning-elements'),
    about: __('Anchor of the block', 'transfer-learning-elements'),
    value: __('Class of your theme, such as lit', 'transfer-learning-elements'),
  },
  set: {
    name: __('Let a style of a block follow how sure it is', 'transfer-learning-elements'),
    about: __('Anchor of the block', 'transfer-learning-elements'),
    value: __('Custom property of your theme, such as --level', 'transfer-learning-elements'),
  },
  sound: { name: __('Play a tone', 'transfer-learning-elements') },
  say: {
    name: __('Say something', 'transfer-learning-elements'),
    value: __('Words; empty: the label', 'transfer-learning-elements'),
  },
  midi: {
    name: __('Play a MIDI instrument', 'transfer-learning-elements'),
    value: __('Note or control, such as note 60', 'transfer-learning-elements'),
  },
  ...(isTrusted && {
    press: {
      name: __('Press a button', 'transfer-learning-elements'),
      about: __('Anchor of its block', 'transfer-learning-elements'),
    },
    go: {
      name: __('Go to a page', 'transfer-learning-elements'),
      value: __('Address, #anchor, next or previous', 'transfer-learning-elements'),
    },
    'send-key': {
      name: __('Press a key', 'transfer-learning-elements'),
      value: __('Key, such as ArrowRight', 'transfer-learning-elements'),
    },
    post: {
      name: __('Send it to an address', 'transfer-learning-elements'),
      value: __('Address on this site', 'transfer-learning-elements'),
    },
  }),
});
