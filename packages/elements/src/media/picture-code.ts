/** Fetched with the code that reads models, before which no picture is read. */
export { decodePicture, videoPictures } from '@tl-elements/sources';
