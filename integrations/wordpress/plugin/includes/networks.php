<?php
/**
 * The networks that the elements need, one for each sense. One ships with the plugin; the others are
 * added from their own zip files and lie in the uploads folder of the site.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

/**
 * Option: sense => fingerprint of the network that was added for it.
 */
const TL_ELEMENTS_NETWORKS_OPTION = 'tl_elements_networks';

/**
 * What a model can be for.
 *
 * @return string[]
 */
function tl_elements_senses() {
	return array( 'image', 'audio', 'pose', 'hand' );
}

/**
 * The name of a sense, as people read it.
 *
 * @param string $sense One of tl_elements_senses().
 * @return string
 */
function tl_elements_sense_name( $sense ) {
	$names = array(
		'image' => __( 'Pictures', 'transfer-learning-elements' ),
		'audio' => __( 'Sounds', 'transfer-learning-elements' ),
		'pose'  => __( 'Postures', 'transfer-learning-elements' ),
		'hand'  => __( 'Hand signs', 'transfer-learning-elements' ),
	);
	return $names[ $sense ];
}

/**
 * The networks that this version of the plugin works with, as its build wrote them down.
 *
 * @return array By sense: `bundled`, `bytes`, `zip`, and `files`, path => array( bytes, sha256 ).
 */
function tl_elements_networks() {
	static $networks = null;
	if ( null === $networks ) {
		$networks = wp_json_file_decode( TL_ELEMENTS_FOLDER . '/networks.json', array( 'associative' => true ) );
	}
	return $networks;
}

/**
 * Changes whenever a file of the network does: after an update of the plugin, an older one is not used.
 *
 * @param string $sense One of tl_elements_senses().
 * @return string
 */
function tl_elements_network_fingerprint( $sense ) {
	return md5( (string) wp_json_encode( tl_elements_networks()[ $sense ]['files'] ) );
}

/**
 * Whether the plugin brings the network of a sense.
 *
 * @param string $sense One of tl_elements_senses().
 * @return bool
 */
function tl_elements_is_bundled( $sense ) {
	return ! empty( tl_elements_networks()[ $sense ]['bundled'] );
}

/**
 * Whether the network of a sense can be used on this site.
 *
 * @param string $sense One of tl_elements_senses().
 * @return bool
 */
function tl_elements_has_network( $sense ) {
	if ( tl_elements_is_bundled( $sense ) ) {
		return true;
	}
	$added = (array) get_option( TL_ELEMENTS_NETWORKS_OPTION, array() );
	return isset( $added[ $sense ] ) && tl_elements_network_fingerprint( $sense ) === $added[ $sense ];
}

/**
 * Where added networks lie: a folder for each site of a network of sites.
 *
 * @return string Ends in a slash.
 */
function tl_elements_weights_folder() {
	return trailingslashit( wp_upload_dir( null, false )['basedir'] ) . 'tl-elements/weights/';
}

/**
 * The address of the folder that holds the network of a sense.
 *
 * @param string $sense One of tl_elements_senses().
 * @return string Empty where the elements find it by themselves, beside their script.
 */
function tl_elements_weights_address( $sense ) {
	if ( tl_elements_is_bundled( $sense ) ) {
		return '';
	}
	return set_url_scheme( trailingslashit( wp_upload_dir( null, false )['baseurl'] ) . 'tl-elements/weights/' );
}

/**
 * Says that the network of a sense is missing, and who can add it.
 *
 * @param string $sense One of tl_elements_senses().
 * @return string
 */
function tl_elements_network_missing( $sense ) {
	$name = tl_elements_sense_name( $sense );
	if ( current_user_can( 'manage_options' ) ) {
		/* translators: %s: Sounds, Postures or Hand signs. */
		return sprintf( __( '“%s” needs one more file on this site. Add it under Settings > Transfer Learning Elements.', 'transfer-learning-elements' ), $name );
	}
	/* translators: %s: Sounds, Postures or Hand signs. */
	return sprintf( __( '“%s” needs one more file on this site. Ask an administrator to add it under Settings > Transfer Learning Elements.', 'transfer-learning-elements' ), $name );
}
