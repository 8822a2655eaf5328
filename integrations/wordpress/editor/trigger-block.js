import { triggerIcon as icon } from './icon.js';
import { triggerActions } from './trigger-actions.js';
import { useModel } from './use-model.js';
import {
  __,
  blockEditor,
  components,
  createElement as h,
  createBlock,
  dispatch,
  Fragment,
  registerBlockType,
  tones,
} from './wordpress.js';

const { InspectorControls, useBlockProps } = blockEditor;
const { Button, PanelBody, RangeControl, SelectControl, TextControl, ToggleControl } = components;

/** Registers the block "Trigger", which stands inside a classifier. */
export function registerTrigger() {
  registerBlockType('tl-elements/trigger', { icon, edit: Edit, save: () => null });
}

/** The button beneath a classifier's preview. */
export function AddTrigger({ clientId }) {
  const add = () =>
    dispatch('core/block-editor').insertBlock(
      createBlock('tl-elements/trigger'),
      undefined,
      clientId,
    );
  return h(
    Button,
    { variant: 'secondary', className: 'tl-elements-add-trigger', onClick: add },
    __('Make something happen', 'transfer-learning-elements'),
  );
}

function Edit({ attributes, setAttributes, context }) {
  const { model } = useModel(context['tl-elements/model']);
  const isSound = model?.sense === 'audio';
  return h(
    Fragment,
    null,
    h(
      InspectorControls,
      null,
      h(
        PanelBody,
        { title: __('When', 'transfer-learning-elements') },
        h(WhenFields, { attributes, setAttributes, labels: model?.labels, isSound }),
      ),
      h(
        PanelBody,
        { title: __('What happens', 'transfer-learning-elements') },
        h(ActionFields, { attributes, setAttributes }),
      ),
    ),
    h('div', useBlockProps({ className: 'tl-elements-trigger' }), h(Summary, { attributes })),
  );
}

/** What the trigger does, in one line. */
function Summary({ attributes: { label, action, target, value } }) {
  const { name, about } = triggerActions()[action] ?? triggerActions()[''];
  const what = [about && target && `#${target}`, value].filter(Boolean).join(', ');
  return h(
    Fragment,
    null,
    h('strong', null, labelName(label)),
    h('span', { 'aria-hidden': true }, ' → '),
    [name, what].filter(Boolean).join(': '),
  );
}

/** As the element reads it: a comma in a name would make it two. */
const escaped = (name) => name.replaceAll(',', String.raw`\,`);

function labelName(label) {
  if (label === '*') return __('Any label', 'transfer-learning-elements');
  return label.replaceAll(String.raw`\,`, ',') || __('None of these', 'transfer-learning-elements');
}

function WhenFields({ attributes, setAttributes, labels, isSound }) {
  const { label, above, hold, cooldown, onset } = attributes;
  const names = [...new Set(['*', ...(labels ?? []).map(escaped), label, ''])];
  return h(
    Fragment,
    null,
    h(SelectControl, {
      label: __('Label', 'transfer-learning-elements'),
      value: label,
      options: names.map((name) => ({ value: name, label: labelName(name) })),
      onChange: (chosen) => setAttributes({ label: chosen }),
    }),
    h(RangeControl, {
      label: __('How sure', 'transfer-learning-elements'),
      value: above,
      min: 0.5,
      max: 0.99,
      step: 0.01,
      onChange: (share) => setAttributes({ above: share ?? 0.8 }),
    }),
    isSound &&
      h(ToggleControl, {
        label: __('At once, for claps and knocks', 'transfer-learning-elements'),
        help: __('Fires on the beginning of the sound.', 'transfer-learning-elements'),
        checked: onset,
        onChange: (isOn) => setAttributes({ onset: isOn }),
      }),
    !onset &&
      h(RangeControl, {
        label: __('For how long, in seconds', 'transfer-learning-elements'),
        value: hold,
        min: 0,
        max: 10,
        step: 0.05,
        onChange: (seconds) => setAttributes({ hold: seconds ?? 0.15 }),
      }),
    !onset &&
      h(RangeControl, {
        label: __('Rest afterwards, in seconds', 'transfer-learning-elements'),
        value: cooldown,
        min: 0,
        max: 60,
        step: 0.5,
        onChange: (seconds) => setAttributes({ cooldown: seconds ?? 1 }),
      }),
  );
}

function ActionFields({ attributes, setAttributes }) {
  const { action, target, value, controls } = attributes;
  const actions = triggerActions();
  const { about, value: valueLabel } = actions[action] ?? {};
  return h(
    Fragment,
    null,
    h(SelectControl, {
      label: __('What happens', 'transfer-learning-elements'),
      value: action,
      options: Object.entries(actions).map(([key, { name }]) => ({ value: key, label: name })),
      onChange: (chosen) => setAttributes({ action: chosen, value: '' }),
    }),
    about &&
      h(TextControl, {
        label: about,
        help: __(
          'Select that block, and write a name under Advanced, HTML anchor. Write the same name here.',
          'transfer-learning-elements',
        ),
        value: target,
        onChange: (anchor) => setAttributes({ target: anchor }),
      }),
    valueLabel &&
      h(TextControl, {
        label: valueLabel,
        value,
        onChange: (words) => setAttributes({ value: words }),
      }),
    action === 'sound' &&
      h(SelectControl, {
        label: __('Tone', 'transfer-learning-elements'),
        value: value || 'bell',
        options: tones.map((tone) => ({ value: tone, label: tone })),
        onChange: (tone) => setAttributes({ value: tone }),
      }),
    h(ToggleControl, {
      label: __('Show a button and a switch', 'transfer-learning-elements'),
      help: __(
        'Visitors who can’t make the sign use the button, and who is disturbed by it switches it off.',
        'transfer-learning-elements',
      ),
      checked: controls,
      onChange: (isOn) => setAttributes({ controls: isOn }),
    }),
  );
}
