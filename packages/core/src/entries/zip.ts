/** Zip files, read and checked piece by piece: also those of other programs. */
export { byteSource, type ByteSource } from '../files/zip/byte-source.ts';
export { openZip, type ZipEntry } from '../files/zip/open-zip.ts';
export { crc32 } from '../files/zip/crc32.ts';
export { Unreadable, type FileSource } from '../files/unreadable.ts';
