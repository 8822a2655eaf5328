<?php
/**
 * Lets people upload model files, and nothing else under their types.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

// After multisite's own filter, which leaves only the types that its administrator lists.
add_filter( 'upload_mimes', 'tl_elements_allow_models', 20 );
add_filter( 'wp_check_filetype_and_ext', 'tl_elements_check_type', 10, 3 );
add_filter( 'wp_handle_upload_prefilter', 'tl_elements_refuse_other_files' );

/**
 * The types of model files, by extension.
 *
 * @return array
 */
function tl_elements_model_types() {
	return array(
		'zip'  => 'application/zip',
		'json' => 'application/json',
	);
}

/**
 * Adds the types of models to those that may be uploaded.
 *
 * @param array $types By extension.
 * @return array
 */
function tl_elements_allow_models( $types ) {
	return $types + tl_elements_model_types();
}

/**
 * Whether a file's type is allowed only because models have it. Such a file must be one.
 *
 * @param string $filename With its extension.
 * @return bool
 */
function tl_elements_allows_alone( $filename ) {
	$extension = strtolower( pathinfo( $filename, PATHINFO_EXTENSION ) );
	if ( ! isset( tl_elements_model_types()[ $extension ] ) ) {
		return false;
	}
	remove_filter( 'upload_mimes', 'tl_elements_allow_models', 20 );
	$others = wp_check_filetype( $filename, get_allowed_mime_types() );
	add_filter( 'upload_mimes', 'tl_elements_allow_models', 20 );
	return ! $others['ext'];
}

/**
 * Checks what is uploaded under a model's type, on whatever way it comes.
 *
 * @param array  $checked  What WordPress has found: `ext`, `type`, `proper_filename`.
 * @param string $path     The file.
 * @param string $filename What it is called.
 * @return array
 */
function tl_elements_check_type( $checked, $path, $filename ) {
	if ( ! tl_elements_allows_alone( $filename ) ) {
		return $checked;
	}
	if ( is_wp_error( tl_elements_read_model( $path ) ) ) {
		return array(
			'ext'             => false,
			'type'            => false,
			'proper_filename' => false,
		);
	}
	// PHP calls some JSON files plain text, and WordPress would refuse those.
	$extension = strtolower( pathinfo( $filename, PATHINFO_EXTENSION ) );
	return array(
		'ext'             => $extension,
		'type'            => tl_elements_model_types()[ $extension ],
		'proper_filename' => false,
	);
}

/**
 * Says in words why a file is refused, where it is uploaded as a model or as a medium.
 *
 * @param array $file As in $_FILES.
 * @return array With `error` where it is refused.
 */
function tl_elements_refuse_other_files( $file ) {
	$is_for_block = isset( $_GET['tl_elements_model'] ); // phpcs:ignore WordPress.Security.NonceVerification -- It only makes the check stricter.
	// Plugins and themes are uploaded as zip files, too.
	$is_medium = defined( 'REST_REQUEST' ) || in_array( $GLOBALS['pagenow'], array( 'async-upload.php', 'media-new.php' ), true );
	if ( $is_for_block || ( $is_medium && tl_elements_allows_alone( $file['name'] ) ) ) {
		$model = tl_elements_read_model( $file['tmp_name'] );
		if ( is_wp_error( $model ) ) {
			$file['error'] = $model->get_error_message();
		}
	}
	return $file;
}
