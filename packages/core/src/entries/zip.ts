/** Reads zip files, also those of other programs, and checks them piece by piece. Writes them, too. */
export { byteSource, type ByteSource } from '../files/zip/byte-source.ts';
export { openZip, type ZipEntry } from '../files/zip/open-zip.ts';
export { ZipWriter, type ZipPart } from '../files/zip/write-zip.ts';
export { crc32 } from '../files/zip/crc32.ts';
export { Unreadable, type FileSource } from '../files/unreadable.ts';
