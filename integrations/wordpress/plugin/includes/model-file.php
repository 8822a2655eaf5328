<?php
/**
 * Says what is in a model file, by reading it: a name or a type proves nothing.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

/**
 * Most bytes of a JSON file that is read: a model as text has some tens of thousands.
 */
const TL_ELEMENTS_LARGEST_JSON = 16777216;

/**
 * Reads which sense a model is for, and its labels.
 *
 * @param string $path Where the file is.
 * @return array|WP_Error `sense` is image, audio, pose or hand; `network` the sense whose network it
 *                        needs, or '' where it brings its own; `labels` in the order of the model.
 *                        An error says what to do instead.
 */
function tl_elements_read_model( $path ) {
	$start = (string) file_get_contents( $path, false, null, 0, 64 ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	if ( 0 === strpos( $start, 'PK' ) ) {
		$zip = TL_Elements_Zip_File::open( $path );
		if ( ! $zip ) {
			return tl_elements_unreadable( __( 'The zip file is damaged. Upload it again.', 'transfer-learning-elements' ) );
		}
		return tl_elements_read_zipped_model( $zip );
	}
	$text = 0 === strpos( ltrim( $start, "\xEF\xBB\xBF \t\r\n" ), '{' ) && filesize( $path ) <= TL_ELEMENTS_LARGEST_JSON
		? file_get_contents( $path ) // phpcs:ignore WordPress.WP.AlternativeFunctions
		: '';
	$json = json_decode( preg_replace( '/^\xEF\xBB\xBF/', '', $text ), true );
	if ( is_array( $json ) && isset( $json['modelTopology'] ) ) {
		return tl_elements_unreadable( __( 'This is one of the three files of a Teachable Machine model. Upload the zip file that Teachable Machine made.', 'transfer-learning-elements' ) );
	}
	if ( is_array( $json ) && isset( $json['format'], $json['headBin'] ) && 'tl-model' === $json['format'] ) {
		return tl_elements_describe_own_model( $json, false );
	}
	return tl_elements_not_a_model();
}

/**
 * Reads the model in a zip: one of this project, or one that Teachable Machine exported.
 *
 * @param TL_Elements_Zip_File $zip The file.
 * @return array|WP_Error As tl_elements_read_model().
 */
function tl_elements_read_zipped_model( $zip ) {
	$names = $zip->names();
	$own   = in_array( 'head.bin', $names, true ) || in_array( 'project.json', $names, true );
	if ( $own && ! in_array( 'model.json', $names, true ) ) {
		return tl_elements_unreadable( __( 'This project has no model yet. Open it in a trainer, teach at least two labels, and save it again.', 'transfer-learning-elements' ) );
	}
	if ( $own ) {
		$json = json_decode( (string) $zip->read( 'model.json', TL_ELEMENTS_LARGEST_JSON ), true );
		return tl_elements_describe_own_model( $json, (bool) preg_grep( '#^imported/#', $names ) );
	}
	$models = array_values( preg_grep( '#(^|/)model\.json$#', $names ) );
	if ( 1 === count( $models ) ) {
		return tl_elements_read_teachable_machine( $zip, $models[0] );
	}
	if ( in_array( 'manifest.json', $names, true ) && preg_grep( '#-!-#', $names ) ) {
		return tl_elements_unreadable( __( 'This is a Teachable Machine project. Export its model there, as a TensorFlow.js download, and upload that zip file.', 'transfer-learning-elements' ) );
	}
	return tl_elements_not_a_model();
}

/**
 * Describes a model of this project.
 *
 * @param mixed $json         What its model.json holds.
 * @param bool  $has_imported Whether the file brings its own network.
 * @return array|WP_Error As tl_elements_read_model().
 */
function tl_elements_describe_own_model( $json, $has_imported ) {
	if ( ! is_array( $json ) || ! isset( $json['format'], $json['formatVersion'] ) || 'tl-model' !== $json['format'] ) {
		return tl_elements_not_a_model();
	}
	if ( $json['formatVersion'] > 1 ) {
		return tl_elements_unreadable( __( 'This model was saved by a newer version. Update the plugin Transfer Learning Elements, then upload it again.', 'transfer-learning-elements' ) );
	}
	$sense  = isset( $json['modality'] ) ? $json['modality'] : '';
	$labels = isset( $json['head']['labels'] ) ? $json['head']['labels'] : null;
	if ( ! in_array( $sense, tl_elements_senses(), true ) || ! tl_elements_are_labels( $labels ) ) {
		return tl_elements_not_a_model();
	}
	// What was imported from Teachable Machine brings its network, except for postures.
	$network = $has_imported && 'pose' !== $sense ? '' : $sense;
	return array(
		'sense'   => $sense,
		'network' => $network,
		'labels'  => $labels,
	);
}

/**
 * Reads a model that Teachable Machine exported.
 *
 * @param TL_Elements_Zip_File $zip        The file.
 * @param string               $model_name The model.json in it.
 * @return array|WP_Error As tl_elements_read_model().
 */
function tl_elements_read_teachable_machine( $zip, $model_name ) {
	$metadata_name = substr( $model_name, 0, -strlen( 'model.json' ) ) . 'metadata.json';
	$model         = json_decode( (string) $zip->read( $model_name, TL_ELEMENTS_LARGEST_JSON ), true );
	$metadata      = json_decode( (string) $zip->read( $metadata_name, TL_ELEMENTS_LARGEST_JSON ), true );
	$labels        = null;
	foreach ( array( 'words', 'wordLabels', 'labels' ) as $key ) {
		$labels = isset( $metadata[ $key ] ) ? $metadata[ $key ] : $labels;
	}
	if ( ! isset( $model['modelTopology'] ) || ! tl_elements_are_labels( $labels ) ) {
		return tl_elements_unreadable( __( 'A Teachable Machine model is three files: model.json, metadata.json and weights.bin. This zip does not hold all of them. Upload the zip file that Teachable Machine made.', 'transfer-learning-elements' ) );
	}
	$sense = tl_elements_sense_of_shape( tl_elements_input_shape( $model['modelTopology'] ) );
	return array(
		'sense'   => $sense,
		'network' => 'pose' === $sense ? 'pose' : '',
		'labels'  => $labels,
	);
}

/**
 * Finds the size of what a network takes.
 *
 * @param mixed $topology A part of a Keras model.
 * @return array Numbers; the first stands for the batch. Empty where there are none.
 */
function tl_elements_input_shape( $topology ) {
	if ( ! is_array( $topology ) ) {
		return array();
	}
	if ( isset( $topology['batch_input_shape'] ) && is_array( $topology['batch_input_shape'] ) ) {
		return $topology['batch_input_shape'];
	}
	foreach ( $topology as $part ) {
		$shape = tl_elements_input_shape( $part );
		if ( $shape ) {
			return $shape;
		}
	}
	return array();
}

/**
 * Tells the sense of a Teachable Machine model. Its metadata is wrong at times; the shape is not.
 *
 * @param array $shape As tl_elements_input_shape().
 * @return string
 */
function tl_elements_sense_of_shape( $shape ) {
	$sizes = array_slice( $shape, 1 );
	if ( array( 43, 232, 1 ) === $sizes ) {
		return 'audio';
	}
	return 1 === count( $sizes ) ? 'pose' : 'image';
}

/**
 * Whether a value is a list of labels.
 *
 * @param mixed $labels From a file.
 * @return bool
 */
function tl_elements_are_labels( $labels ) {
	return is_array( $labels ) && count( $labels ) > 0 && count( $labels ) <= 4096 && array_filter( $labels, 'is_string' ) === $labels;
}

/**
 * The error of a file that is something else.
 *
 * @return WP_Error
 */
function tl_elements_not_a_model() {
	return tl_elements_unreadable( __( 'This file is not a model. Upload the file that a trainer saved under “Use it”, or the zip file that Teachable Machine made.', 'transfer-learning-elements' ) );
}

/**
 * An error about a file.
 *
 * @param string $message What is wrong and what to do.
 * @return WP_Error
 */
function tl_elements_unreadable( $message ) {
	return new WP_Error( 'tl_elements_not_a_model', $message, array( 'status' => 400 ) );
}
