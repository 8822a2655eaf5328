/** What to do with an export of another kind. */
const advice =
  'In Teachable Machine choose "Export Model", then "Tensorflow.js" and "Download my model", and open that zip';

/**
 * What an export is that Teachable Machine has made for another program, as far as the names of its files tell: as the
 * end of a sentence.
 *
 * @returns null if the names are not those of such an export.
 */
export function otherExport(paths: readonly string[]): string | null {
  const named = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (named(/\.tflite$/i)) return `it is an export for TensorFlow Lite. ${advice}`;
  if (named(/\.(h5|keras|hdf5)$/i)) return `it is an export for Keras. ${advice}`;
  if (named(/(^|\/)saved_model\.pb$/i))
    return `it is an export for TensorFlow (SavedModel). ${advice}`;
  return null;
}
