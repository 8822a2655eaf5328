export { Camera, openCamera, type CameraChoice, type CameraOptions } from './camera/camera.ts';
export type { CameraFacing, CameraWish } from './camera/camera-device.ts';
export { decodePicture, type DecodeOptions } from './pictures/decode-picture.ts';
export type { PictureInput } from './pictures/decode-picture.ts';
export { encodePicture, thumbnailSide, type EncodedPicture } from './pictures/encode-picture.ts';
export {
  filesInFolders,
  isOfKind,
  picturesFrom,
  soundsFrom,
  videosFrom,
  type FileKind,
} from './pictures/pictures-from.ts';
export {
  foldersIn,
  isLeftBySystem,
  type FoundFile,
  type PictureCarrier,
} from './pictures/pictures-from.ts';
export {
  centerOf,
  cornerOf,
  coveredAround,
  mirrorImageOf,
  turnedImageOf,
} from './pictures/picture-augmentations.ts';
export { videoPictures } from './camera/video-pictures.ts';
export {
  decodeSound,
  type DecodeSoundOptions,
  type Samples,
  type SoundInput,
} from './sounds/decode-sound.ts';
export {
  Microphone,
  openMicrophone,
  type ListenOptions,
  type MicrophoneOptions,
} from './microphone/microphone.ts';
export type { MicrophoneChoice } from './microphone/microphone.ts';
export { defaultSoundFormat, type SoundFormat } from './sounds/decode-sound.ts';
export { resample } from './sounds/resampler.ts';
export { encodeSound } from './sounds/encode-sound.ts';
export { soundPictureMargin, soundPictureOf, type SoundPicture } from './sounds/sound-picture.ts';
export { cutSeconds, findSeconds, type CutOptions, type CutSecond } from './sounds/cut-seconds.ts';
