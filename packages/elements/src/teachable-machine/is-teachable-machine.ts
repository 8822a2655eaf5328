import { byteSource, openZip, Unreadable } from '@tl-elements/core/zip';

/** Files at the root of our own zips only. */
const ownNames = ['head.bin', 'project.json'];
/** Names that only Teachable Machine's zips have, exports for other programs and zips in zips among them. */
const foreignNames =
  /(^|[/\\])(metadata\.json|weights\.bin|manifest\.json|saved_model\.pb)$|-!-\d+\.\w+$|\.(zip|h5|keras|tflite)$|^(?!examples\/).*\.(jpe?g|png)$/i;
/** Names of its files outside a zip. */
const exportNames = /^(model\.json|metadata\.json|weights\.bin)$|\.(h5|keras|tflite)$/i;

/** Whether a file was made by Teachable Machine, as far as names tell. */
export async function isTeachableMachine(file: Blob): Promise<boolean> {
  if (file instanceof File && exportNames.test(file.name)) return true;
  try {
    const names = (await openZip(byteSource(file))).map(({ name }) => name);
    if (ownNames.some((own) => names.includes(own))) return false;
    return names.some((name) => foreignNames.test(name));
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}
