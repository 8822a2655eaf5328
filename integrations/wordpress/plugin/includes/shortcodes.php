<?php
/**
 * Shortcodes, for the classic editor and for page builders that know no blocks.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

add_shortcode( 'tl_classifier', 'tl_elements_classifier_shortcode' );
add_shortcode( 'tl_trainer', 'tl_elements_trainer_shortcode' );
add_filter( 'attachment_fields_to_edit', 'tl_elements_show_shortcode', 10, 2 );

/**
 * Writes a classifier: `[tl_classifier model="12" face="pill" autostart]`.
 *
 * @param array|string $attributes Named as the element's own; besides, `model` is the number of a file of the media library.
 * @return string HTML.
 */
function tl_elements_classifier_shortcode( $attributes ) {
	return tl_elements_classifier( tl_elements_shortcode_settings( $attributes ) );
}

/**
 * Writes a trainer: `[tl_trainer modality="hand" labels="Open, Fist"]`.
 *
 * @param array|string $attributes Named as the element's own.
 * @return string HTML.
 */
function tl_elements_trainer_shortcode( $attributes ) {
	return tl_elements_trainer( tl_elements_shortcode_settings( $attributes ) );
}

/**
 * Turns a shortcode's attributes into a block's.
 *
 * @param array|string $attributes As WordPress gives them. One without a value has its name as the value.
 * @return array
 */
function tl_elements_shortcode_settings( $attributes ) {
	$names    = array(
		'src'            => 'address',
		'modality'       => 'sense',
		'min-confidence' => 'minConfidence',
		'mirror-copies'  => 'mirrorCopies',
		'no-mirror'      => 'noMirror',
		'keep-running'   => 'keepRunning',
	);
	$settings = array();
	foreach ( (array) $attributes as $name => $value ) {
		if ( is_int( $name ) ) {
			$name  = strtolower( $value );
			$value = true;
		}
		$settings[ isset( $names[ $name ] ) ? $names[ $name ] : $name ] = $value;
	}
	return $settings;
}

/**
 * Shows a model's labels and its shortcode in the media library.
 *
 * @param array   $fields Of the form.
 * @param WP_Post $file   The attachment.
 * @return array
 */
function tl_elements_show_shortcode( $fields, $file ) {
	if ( ! in_array( $file->post_mime_type, tl_elements_model_types(), true ) ) {
		return $fields;
	}
	$model = tl_elements_model( $file->ID );
	if ( is_wp_error( $model ) ) {
		return $fields;
	}
	$fields['tl_elements_labels']    = array(
		'label' => __( 'Labels', 'transfer-learning-elements' ),
		'input' => 'html',
		'html'  => esc_html( implode( ', ', $model['labels'] ) ),
	);
	$fields['tl_elements_shortcode'] = array(
		'label' => __( 'Shortcode', 'transfer-learning-elements' ),
		'input' => 'html',
		'html'  => sprintf( '<input type="text" class="code" readonly value="%s">', esc_attr( sprintf( '[tl_classifier model="%d"]', $file->ID ) ) ),
	);
	return $fields;
}
