/** Reads zip files, also those of other programs, and checks them piece by piece. Writes them, too. */
export { byteSource, type ByteSource, openZip, type ZipEntry, crc32 } from '../files/read-zip.ts';
export { ZipWriter, type ZipPart } from '../files/write-zip.ts';
export { Unreadable, type FileSource } from '../files/unreadable.ts';
