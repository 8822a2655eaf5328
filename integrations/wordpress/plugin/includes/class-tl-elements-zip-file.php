<?php
/**
 * Reads single files of a zip, and never more bytes than the caller allows.
 *
 * PHP's zip extension is missing on many hosts, and WordPress's own reader has no limit for what a
 * packed file may grow to.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

/**
 * A zip file that is open for reading. No encryption, no zip64, one disk: as models are saved.
 */
class TL_Elements_Zip_File {

	/**
	 * Most files that a zip may list.
	 */
	const MOST_FILES = 20000;

	/**
	 * The open file.
	 *
	 * @var resource
	 */
	private $handle;

	/**
	 * Where each file lies: name => array( method, packed size, size, offset ).
	 *
	 * @var array
	 */
	private $entries = array();

	/**
	 * Opens a zip.
	 *
	 * @param string $path Where it is.
	 * @return TL_Elements_Zip_File|null Null where it is no zip that can be read.
	 */
	public static function open( $path ) {
		$handle = fopen( $path, 'rb' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- WP_Filesystem can't read parts of a file.
		if ( ! $handle ) {
			return null;
		}
		$zip         = new self();
		$zip->handle = $handle;
		return $zip->read_directory( filesize( $path ) ) ? $zip : null;
	}

	/**
	 * The names of the files, without folders and without what macOS adds.
	 *
	 * @return string[]
	 */
	public function names() {
		return array_map( 'strval', array_keys( $this->entries ) );
	}

	/**
	 * Reads one file.
	 *
	 * @param string $name    One of names().
	 * @param int    $largest Most bytes that it may have.
	 * @return string|null Null where it is missing, damaged or larger.
	 */
	public function read( $name, $largest ) {
		if ( ! isset( $this->entries[ $name ] ) ) {
			return null;
		}
		list( $method, $packed_size, $size, $offset ) = $this->entries[ $name ];
		if ( $size > $largest || $packed_size > $largest + 1024 ) {
			return null;
		}
		$header = $this->bytes( $offset, 30 );
		if ( 30 !== strlen( $header ) || "PK\x03\x04" !== substr( $header, 0, 4 ) ) {
			return null;
		}
		$lengths = unpack( 'vname/vextra', substr( $header, 26 ) );
		$packed  = $this->bytes( $offset + 30 + $lengths['name'] + $lengths['extra'], $packed_size );
		if ( strlen( $packed ) !== $packed_size ) {
			return null;
		}
		if ( 0 === $method ) {
			return $packed;
		}
		// A limit of 0 would mean none. A warning about damaged bytes is this method's null.
		$content = 8 === $method ? @gzinflate( $packed, max( 1, $size ) ) : false; // phpcs:ignore WordPress.PHP.NoSilencedErrors
		return is_string( $content ) && strlen( $content ) === $size ? $content : null;
	}

	/**
	 * Closes the file.
	 */
	public function __destruct() {
		fclose( $this->handle ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	}

	/**
	 * Reads the list of files at the zip's end.
	 *
	 * @param int $length Of the whole file, in bytes.
	 * @return bool Whether there is one.
	 */
	private function read_directory( $length ) {
		// The end record has 22 bytes and may have a comment of up to 65,535 after it.
		$tail_length = min( $length, 22 + 65535 );
		$tail        = $this->bytes( $length - $tail_length, $tail_length );
		$at          = strrpos( $tail, "PK\x05\x06" );
		if ( false === $at || strlen( $tail ) - $at < 22 ) {
			return false;
		}
		$end       = unpack( 'vcount/Vsize/Voffset', substr( $tail, $at + 10, 10 ) );
		$directory = $this->bytes( $end['offset'], $end['size'] );
		if ( $end['count'] > self::MOST_FILES || strlen( $directory ) !== $end['size'] ) {
			return false;
		}
		$position = 0;
		for ( $i = 0; $i < $end['count']; $i++ ) {
			if ( "PK\x01\x02" !== substr( $directory, $position, 4 ) || strlen( $directory ) < $position + 46 ) {
				return false;
			}
			$entry = unpack( 'vmethod/Vtime/Vcrc/Vpacked/Vsize/vname/vextra/vcomment', substr( $directory, $position + 10, 24 ) );
			$where = unpack( 'Voffset', substr( $directory, $position + 42, 4 ) );
			// Some programs for Windows write backslashes between folders.
			$name      = str_replace( '\\', '/', substr( $directory, $position + 46, $entry['name'] ) );
			$position += 46 + $entry['name'] + $entry['extra'] + $entry['comment'];
			if ( '/' !== substr( $name, -1 ) && ! preg_match( '#(^|/)(__MACOSX/|\.)#', $name ) ) {
				$this->entries[ $name ] = array( $entry['method'], $entry['packed'], $entry['size'], $where['offset'] );
			}
		}
		return true;
	}

	/**
	 * Reads part of the file.
	 *
	 * @param int $offset From the start.
	 * @param int $length In bytes.
	 * @return string Shorter where the file ends.
	 */
	private function bytes( $offset, $length ) {
		if ( $length < 1 || 0 !== fseek( $this->handle, $offset ) ) {
			return '';
		}
		$bytes = stream_get_contents( $this->handle, $length );
		return is_string( $bytes ) ? $bytes : '';
	}
}
