<?php
/**
 * The one script that a page with an element loads. It is a module, and nothing of it is inline, so
 * that it works under a strict content security policy and from the cache of a page.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

add_action( 'init', 'tl_elements_register_script' );
add_filter( 'script_loader_tag', 'tl_elements_load_as_module', 10, 2 );

/**
 * Makes the script known. Whoever writes a tag has it loaded.
 */
function tl_elements_register_script() {
	wp_register_script( 'tl-elements', plugins_url( 'tl/tl-elements.js', TL_ELEMENTS_FILE ), array(), TL_ELEMENTS_VERSION, true );
}

/**
 * Says that the script is a module. WordPress has a function for this since 6.5.
 *
 * @param string $tag    The script's tag.
 * @param string $handle Which script it is.
 * @return string
 */
function tl_elements_load_as_module( $tag, $handle ) {
	if ( 'tl-elements' !== $handle ) {
		return $tag;
	}
	$tag = preg_replace( '/\stype=(["\'])text\/javascript\1/', '', $tag );
	return preg_replace( '/<script(?=\s)/', '<script type="module"', $tag, 1 );
}
