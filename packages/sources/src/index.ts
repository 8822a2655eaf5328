export { Camera, openCamera, type CameraChoice, type CameraOptions } from './camera.ts';
export type { CameraFacing, CameraWish } from './camera-wish.ts';
export { decodePicture, type DecodeOptions } from './decode-picture.ts';
export type { PictureInput } from './picture-errors.ts';
export { encodePicture, thumbnailSide, type EncodedPicture } from './encode-picture.ts';
export { picturesFrom, soundsFrom, type PictureCarrier } from './pictures-from.ts';
export { centerOf, cornerOf, mirrorImageOf, turnedImageOf } from './picture-augmentations.ts';
export { videoPictures } from './video-pictures.ts';
export {
  decodeSound,
  type DecodeSoundOptions,
  type Samples,
  type SoundInput,
} from './decode-sound.ts';
export {
  Microphone,
  openMicrophone,
  type ListenOptions,
  type MicrophoneChoice,
  type MicrophoneOptions,
} from './microphone.ts';
export { defaultSoundFormat, type SoundFormat } from './recent-sound.ts';
export { resample } from './resampler.ts';
export { encodeSound } from './encode-sound.ts';
export { soundPictureMargin, soundPictureOf, type SoundPicture } from './sound-picture.ts';
export { cutSeconds, type CutOptions } from './cut-seconds.ts';
