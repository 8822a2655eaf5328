import { classifierIcon as icon } from './icon.js';
import { uploadModel } from './upload-model.js';
import { __, blockEditor, components, createElement as h, useState } from './wordpress.js';

const { MediaUpload, MediaUploadCheck } = blockEditor;
const { Button, DropZone, FormFileUpload, Notice, Placeholder, TextControl } = components;

const types = ['application/zip', 'application/json'];

/**
 * Where an author gives the classifier its model: a file, one of the media library, or an address.
 *
 * @param problem why the model that was chosen last can't be used, or null.
 * @param onChoose called with `{model}` or `{address}`.
 */
export function ModelChooser({ problem, onChoose }) {
  const [isUploading, setUploading] = useState(false);
  const [failure, setFailure] = useState(null);
  const shown = failure ?? problem;

  const upload = async ([file]) => {
    if (!file) return;
    setUploading(true);
    setFailure(null);
    try {
      onChoose({ model: await uploadModel(file), address: '' });
    } catch (error) {
      setFailure(error.message);
    } finally {
      setUploading(false);
    }
  };

  return h(
    Placeholder,
    {
      icon,
      label: __('Classifier', 'transfer-learning-elements'),
      instructions: __(
        'Upload a model that a trainer saved, or one that Teachable Machine exported, or choose one of your media library.',
        'transfer-learning-elements',
      ),
      notices:
        shown &&
        h(
          Notice,
          { status: 'error', isDismissible: false, className: 'tl-elements-problem' },
          shown,
        ),
    },
    h(
      MediaUploadCheck,
      null,
      h(DropZone, { onFilesDrop: upload }),
      h(
        FormFileUpload,
        {
          variant: 'primary',
          accept: '.zip,.json',
          isBusy: isUploading,
          disabled: isUploading,
          onChange: (event) => upload([...event.target.files]),
        },
        isUploading
          ? __('Uploading…', 'transfer-learning-elements')
          : __('Upload a model', 'transfer-learning-elements'),
      ),
      h(MediaUpload, {
        title: __('Choose a model', 'transfer-learning-elements'),
        allowedTypes: types,
        mode: 'browse',
        onSelect: ({ id }) => {
          setFailure(null);
          onChoose({ model: id, address: '' });
        },
        render: ({ open }) =>
          h(
            Button,
            { variant: 'tertiary', onClick: open },
            __('Media Library', 'transfer-learning-elements'),
          ),
      }),
    ),
    h(AddressField, { onChoose }),
  );
}

/** The address of a model on this host or another one. */
function AddressField({ onChoose }) {
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  if (!isOpen) {
    return h(
      Button,
      { variant: 'tertiary', onClick: () => setOpen(true) },
      __('Insert from URL', 'transfer-learning-elements'),
    );
  }
  return h(
    'form',
    {
      className: 'tl-elements-address',
      onSubmit: (event) => {
        event.preventDefault();
        if (address) onChoose({ model: 0, address });
      },
    },
    h(TextControl, {
      label: __('Address of a model', 'transfer-learning-elements'),
      type: 'url',
      value: address,
      onChange: setAddress,
    }),
    h(
      Button,
      { variant: 'secondary', type: 'submit' },
      __('Use this address', 'transfer-learning-elements'),
    ),
  );
}
