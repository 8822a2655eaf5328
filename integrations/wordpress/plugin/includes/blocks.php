<?php
/**
 * The blocks: their tags are written by the server, so that whoever may write posts can use them.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'tl_elements_register_blocks' );

/**
 * Registers the blocks, and what the editor loads for them.
 */
function tl_elements_register_blocks() {
	wp_register_script(
		'tl-elements-editor',
		plugins_url( 'blocks/editor.js', TL_ELEMENTS_FILE ),
		array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n', 'wp-url' ),
		TL_ELEMENTS_VERSION,
		true
	);
	wp_register_style( 'tl-elements-editor', plugins_url( 'blocks/editor.css', TL_ELEMENTS_FILE ), array( 'wp-components' ), TL_ELEMENTS_VERSION );
	wp_set_script_translations( 'tl-elements-editor', 'transfer-learning-elements', TL_ELEMENTS_FOLDER . '/languages' );

	register_block_type( TL_ELEMENTS_FOLDER . '/blocks/classifier', array( 'render_callback' => 'tl_elements_render_classifier' ) );
	register_block_type( TL_ELEMENTS_FOLDER . '/blocks/trainer', array( 'render_callback' => 'tl_elements_render_trainer' ) );
	register_block_type( TL_ELEMENTS_FOLDER . '/blocks/trigger', array( 'render_callback' => 'tl_elements_trigger' ) );
}

add_action( 'enqueue_block_editor_assets', 'tl_elements_tell_editor' );

/**
 * Tells the editor which senses can be used on this site, and what triggers may do.
 */
function tl_elements_tell_editor() {
	$missing = array();
	foreach ( tl_elements_senses() as $sense ) {
		if ( ! tl_elements_has_network( $sense ) ) {
			$missing[ $sense ] = tl_elements_network_missing( $sense );
		}
	}
	$facts = array(
		'missing'   => (object) $missing,
		'isTrusted' => current_user_can( 'unfiltered_html' ),
		'tones'     => tl_elements_tones(),
	);
	wp_add_inline_script( 'tl-elements-editor', 'window.tlElementsFacts = ' . wp_json_encode( $facts ) . ';', 'before' );
}

/**
 * Writes the block "Classifier".
 *
 * @param array  $attributes Of the block.
 * @param string $triggers   The blocks inside it, written.
 * @return string HTML.
 */
function tl_elements_render_classifier( $attributes, $triggers ) {
	return tl_elements_wrap( tl_elements_classifier( $attributes, trim( $triggers ) ) );
}

/**
 * Writes the block "Trainer".
 *
 * @param array $attributes Of the block.
 * @return string HTML.
 */
function tl_elements_render_trainer( $attributes ) {
	return tl_elements_wrap( tl_elements_trainer( $attributes ) );
}

/**
 * Puts the block's own box around a tag: width, spacing, colors.
 *
 * @param string $html The tag.
 * @return string HTML.
 */
function tl_elements_wrap( $html ) {
	return '' === $html ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $html );
}
