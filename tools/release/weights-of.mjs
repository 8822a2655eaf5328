/** The folders of `packages/weights` that each modality needs. PoseNet is for postures of Teachable Machine. */
export const weightsOf = {
  image: ['efficientnet-lite0'],
  audio: ['speech-embedding'],
  pose: ['movenet-lightning', 'posenet-mobilenet-v1-075'],
  hand: ['hand-landmarks'],
};

/**
 * The modality whose weights a folder holds.
 *
 * @throws where the table above does not have it.
 */
export function modalityOf(folder) {
  const found = Object.entries(weightsOf).find(([, folders]) => folders.includes(folder));
  if (!found) throw new Error(`Say in tools/release/weights-of.mjs what "${folder}" is for.`);
  return found[0];
}
