import { trainerIcon as icon } from './icon.js';
import { LiveFields, UnknownField } from './live-fields.js';
import { TrainerPreview } from './preview.js';
import { MissingNetwork, SenseField } from './senses.js';
import {
  __,
  blockEditor,
  components,
  createElement as h,
  Fragment,
  registerBlockType,
} from './wordpress.js';

const { InspectorControls, useBlockProps } = blockEditor;
const { PanelBody, SelectControl, TextControl } = components;

/** Registers the block "Trainer". */
export function registerTrainer() {
  registerBlockType('tl-elements/trainer', {
    icon,
    edit: Edit,
    save: () => null,
  });
}

function Edit({ attributes, setAttributes }) {
  const { sense } = attributes;
  return h(
    Fragment,
    null,
    h(Sidebar, { attributes, setAttributes }),
    h(
      'div',
      useBlockProps(),
      h(MissingNetwork, { sense }),
      h(TrainerPreview, { sense, labels: labelsOf(attributes) }),
    ),
  );
}

/** The labels that a trainer begins with: those that were written, or two without names. */
function labelsOf({ labels }) {
  const names = labels
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const label = __('Label', 'transfer-learning-elements');
  return names.length > 0 ? [...new Set(names)] : [`${label} 1`, `${label} 2`];
}

function Sidebar({ attributes, setAttributes }) {
  const { sense } = attributes;
  return h(
    InspectorControls,
    null,
    h(
      PanelBody,
      { title: __('Lesson', 'transfer-learning-elements') },
      h(SenseField, { value: sense, onChange: (chosen) => setAttributes({ sense: chosen }) }),
      h(TextControl, {
        label: __('First labels', 'transfer-learning-elements'),
        help: __(
          'Names with commas between them. Visitors can change them and add others.',
          'transfer-learning-elements',
        ),
        value: attributes.labels,
        onChange: (labels) => setAttributes({ labels }),
      }),
      h(TextControl, {
        label: __('Store it as', 'transfer-learning-elements'),
        help: __(
          'A name under which each visitor’s browser stores what they taught, until they come back. Empty: nothing is stored.',
          'transfer-learning-elements',
        ),
        value: attributes.project,
        onChange: (project) => setAttributes({ project }),
      }),
    ),
    h(
      PanelBody,
      { title: __('Recognition', 'transfer-learning-elements'), initialOpen: false },
      sense !== 'audio' && h(MirrorField, { attributes, setAttributes }),
      h(UnknownField, { attributes, setAttributes }),
    ),
    h(
      PanelBody,
      { title: __('Camera and microphone', 'transfer-learning-elements'), initialOpen: false },
      h(LiveFields, { attributes, setAttributes, sense }),
    ),
  );
}

function MirrorField({ attributes, setAttributes }) {
  return h(SelectControl, {
    label: __('Is a mirrored picture a different thing?', 'transfer-learning-elements'),
    value: attributes.mirrorCopies,
    options: [
      { value: '', label: __('As usual for what it recognizes', 'transfer-learning-elements') },
      { value: 'no', label: __('Yes', 'transfer-learning-elements') },
      { value: 'yes', label: __('No', 'transfer-learning-elements') },
    ],
    onChange: (mirrorCopies) => setAttributes({ mirrorCopies }),
  });
}
