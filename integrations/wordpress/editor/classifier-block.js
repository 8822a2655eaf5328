import { classifierIcon as icon } from './icon.js';
import { LiveFields, UnknownField } from './live-fields.js';
import { ModelChooser } from './model-chooser.js';
import { ClassifierPreview } from './preview.js';
import { MissingNetwork, SenseField, senseNames } from './senses.js';
import { AddTrigger } from './trigger-block.js';
import { useModel } from './use-model.js';
import {
  __,
  blockEditor,
  components,
  createElement as h,
  Fragment,
  registerBlockType,
} from './wordpress.js';

const { InnerBlocks, InspectorControls, useBlockProps } = blockEditor;
const { Button, PanelBody, RangeControl, SelectControl, Spinner, TextControl } = components;

/** Registers the block "Classifier". */
export function registerClassifier() {
  registerBlockType('tl-elements/classifier', {
    icon,
    edit: Edit,
    // The triggers are stored, and the rest is written by the server.
    save: () => h(InnerBlocks.Content),
  });
}

function Edit({ attributes, setAttributes, clientId }) {
  const { model: id, address } = attributes;
  const { model, problem } = useModel(id);
  const blockProps = useBlockProps();
  const hasModel = address !== '' || (id > 0 && !problem);
  const sense = model?.sense ?? attributes.sense;
  return h(
    Fragment,
    null,
    hasModel && h(Sidebar, { attributes, setAttributes, model, sense }),
    h(
      'div',
      blockProps,
      hasModel
        ? h(Body, { attributes, model, sense, clientId })
        : h(ModelChooser, { problem, onChoose: setAttributes }),
    ),
  );
}

function Body({ attributes, model, sense, clientId }) {
  const { address, face, top } = attributes;
  if (!model && address === '') return h(Spinner);
  const label = __('Label', 'transfer-learning-elements');
  const labels = model?.labels ?? [`${label} 1`, `${label} 2`];
  return h(
    Fragment,
    null,
    model && !model.usable && h(MissingNetwork, { sense }),
    h(ClassifierPreview, { labels, sense, face, top }),
    h(InnerBlocks, {
      allowedBlocks: ['tl-elements/trigger'],
      renderAppender: () => h(AddTrigger, { clientId }),
    }),
  );
}

function Sidebar({ attributes, setAttributes, model, sense }) {
  return h(
    InspectorControls,
    null,
    h(
      PanelBody,
      { title: __('Model', 'transfer-learning-elements') },
      h(ModelFacts, { attributes, setAttributes, model, sense }),
      h(
        Button,
        {
          variant: 'secondary',
          onClick: () => setAttributes({ model: 0, address: '' }),
        },
        __('Replace', 'transfer-learning-elements'),
      ),
    ),
    h(
      PanelBody,
      { title: __('Display', 'transfer-learning-elements') },
      h(DisplayFields, { attributes, setAttributes, count: model?.labels.length ?? 20 }),
    ),
    h(
      PanelBody,
      { title: __('Recognition', 'transfer-learning-elements'), initialOpen: false },
      h(RecognitionFields, { attributes, setAttributes }),
    ),
    h(
      PanelBody,
      { title: __('Camera and microphone', 'transfer-learning-elements'), initialOpen: false },
      h(LiveFields, { attributes, setAttributes, sense }),
    ),
  );
}

function ModelFacts({ attributes, setAttributes, model, sense }) {
  if (!model) {
    return h(
      Fragment,
      null,
      h(TextControl, {
        label: __('Address', 'transfer-learning-elements'),
        value: attributes.address,
        onChange: (address) => setAttributes({ address }),
      }),
      h(SenseField, { value: sense, onChange: (chosen) => setAttributes({ sense: chosen }) }),
    );
  }
  return h(
    Fragment,
    null,
    h('p', { className: 'tl-elements-file' }, model.file),
    h('p', null, `${senseNames()[sense]}: ${model.labels.join(', ')}`),
  );
}

function DisplayFields({ attributes, setAttributes, count }) {
  return h(
    Fragment,
    null,
    h(SelectControl, {
      label: __('What visitors see', 'transfer-learning-elements'),
      value: attributes.face,
      options: [
        { value: 'bars', label: __('A bar for each label', 'transfer-learning-elements') },
        { value: 'pill', label: __('One line', 'transfer-learning-elements') },
        { value: 'picture', label: __('The camera’s picture', 'transfer-learning-elements') },
      ],
      onChange: (face) => setAttributes({ face }),
    }),
    attributes.face === 'bars' &&
      count > 1 &&
      h(RangeControl, {
        label: __('Number of bars', 'transfer-learning-elements'),
        help: __('Only the most likely labels are shown.', 'transfer-learning-elements'),
        value: attributes.top || count,
        min: 1,
        max: count,
        // 0 stands for all, also of another model.
        onChange: (top) => setAttributes({ top: top === undefined || top >= count ? 0 : top }),
      }),
  );
}

function RecognitionFields({ attributes, setAttributes }) {
  return h(
    Fragment,
    null,
    h(RangeControl, {
      label: __('Smoothing', 'transfer-learning-elements'),
      help: __('More is calmer, and slower.', 'transfer-learning-elements'),
      value: attributes.smoothing,
      min: 0,
      max: 1,
      step: 0.1,
      onChange: (smoothing) => setAttributes({ smoothing: smoothing ?? 0.5 }),
    }),
    h(RangeControl, {
      label: __('Minimum confidence', 'transfer-learning-elements'),
      help: __('Below it, nothing is named.', 'transfer-learning-elements'),
      value: attributes.minConfidence,
      min: 0,
      max: 1,
      step: 0.05,
      onChange: (minConfidence) => setAttributes({ minConfidence: minConfidence ?? 0 }),
    }),
    h(UnknownField, { attributes, setAttributes }),
  );
}
