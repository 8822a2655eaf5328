import { byteSource, openZip, Unreadable } from '@tl-elements/core/zip';

/** Names that only Teachable Machine's zips have. */
const foreignNames =
  /(^|\/)(metadata\.json|weights\.bin|manifest\.json)$|-!-\d+\.\w+$|\.zip$|^(?!examples\/).*\.(jpe?g|png)$/i;
const exportNames = ['model.json', 'metadata.json', 'weights.bin'];

/** Whether a file was made by Teachable Machine, as far as names tell. */
export async function isTeachableMachine(file: Blob): Promise<boolean> {
  if (file instanceof File && exportNames.includes(file.name)) return true;
  try {
    return (await openZip(byteSource(file))).some(({ name }) => foreignNames.test(name));
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}
