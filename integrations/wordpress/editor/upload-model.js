import { addQueryArgs, apiFetch } from './wordpress.js';

/**
 * Adds a model to the media library. The server reads it and refuses other files.
 *
 * Not WordPress's own uploadMedia(): on Windows, browsers call zip files application/x-zip-compressed,
 * and it refuses them before they are sent.
 *
 * @returns the id of the new attachment.
 */
export async function uploadModel(file) {
  const body = new FormData();
  body.append('file', file, file.name);
  const path = addQueryArgs('/wp/v2/media', { tl_elements_model: 1 });
  const { id } = await apiFetch({ path, method: 'POST', body });
  return id;
}
