import { mirroredAugmentation, pictureAugmentations } from '../media/picture-augmentations.ts';
import { modalities, type ModalityEntry } from '../modalities.ts';

/** The modalities with what only training needs: altered copies of pictures. */
export const trainerModalities: typeof modalities = {
  ...modalities,
  ...(modalities.image && { image: withAugmentations(modalities.image) }),
};

function withAugmentations(image: ModalityEntry): ModalityEntry {
  const { mirrorCopies } = image;
  return {
    ...image,
    augmentations: pictureAugmentations,
    mirrorCopies: mirrorCopies && { ...mirrorCopies, augmentations: [mirroredAugmentation] },
  };
}
