<?php
/**
 * Adds and removes networks. Only files that this version of the plugin lists are ever written, and
 * only with the content that it lists: a zip can bring nothing else.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_post_tl_elements_add_network', 'tl_elements_handle_add_network' );
add_action( 'admin_post_tl_elements_remove_network', 'tl_elements_handle_remove_network' );

/**
 * Adds the network whose zip was uploaded.
 */
function tl_elements_handle_add_network() {
	tl_elements_require_administrator( 'tl_elements_add_network' );
	// phpcs:ignore WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Checked above; the path is PHP's own.
	$path = isset( $_FILES['network']['tmp_name'] ) ? $_FILES['network']['tmp_name'] : '';
	if ( ! is_string( $path ) || ! is_uploaded_file( $path ) ) {
		$limit = size_format( wp_max_upload_size() );
		/* translators: %s: a size, such as 8 MB. */
		tl_elements_back_to_settings( new WP_Error( 'tl_elements_no_file', sprintf( __( 'No file arrived. Choose one of at most %s, which is the limit of this server.', 'transfer-learning-elements' ), $limit ) ) );
	}
	tl_elements_back_to_settings( tl_elements_add_network( $path ) );
}

/**
 * Removes the network of a sense.
 */
function tl_elements_handle_remove_network() {
	tl_elements_require_administrator( 'tl_elements_remove_network' );
	// phpcs:ignore WordPress.Security.NonceVerification.Missing -- Checked above.
	$sense = isset( $_POST['sense'] ) ? sanitize_key( $_POST['sense'] ) : '';
	if ( in_array( $sense, tl_elements_senses(), true ) ) {
		$added = (array) get_option( TL_ELEMENTS_NETWORKS_OPTION, array() );
		unset( $added[ $sense ] );
		update_option( TL_ELEMENTS_NETWORKS_OPTION, $added );
		foreach ( array_keys( tl_elements_networks()[ $sense ]['files'] ) as $name ) {
			wp_delete_file( tl_elements_weights_folder() . $name );
		}
	}
	tl_elements_back_to_settings( '' );
}

/**
 * Ends the request unless it is an administrator's, from the plugin's own form.
 *
 * @param string $action What the form is for.
 */
function tl_elements_require_administrator( $action ) {
	check_admin_referer( $action );
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'Only administrators may do this.', 'transfer-learning-elements' ), '', array( 'response' => 403 ) );
	}
}

/**
 * Adds the network in a zip file.
 *
 * @param string $path Where the zip is.
 * @return string|WP_Error The sense that was added.
 */
function tl_elements_add_network( $path ) {
	$zip = TL_Elements_Zip_File::open( $path );
	if ( ! $zip ) {
		return new WP_Error( 'tl_elements_no_zip', __( 'This is not a zip file, or it is damaged.', 'transfer-learning-elements' ) );
	}
	$sense = tl_elements_sense_of_network( $zip->names() );
	if ( '' === $sense ) {
		return new WP_Error( 'tl_elements_no_network', __( 'This zip file is for something else, or for another version of the plugin. Choose the file named in the table below.', 'transfer-learning-elements' ) );
	}
	foreach ( tl_elements_networks()[ $sense ]['files'] as $name => list( $bytes, $sha256 ) ) {
		$content = $zip->read( 'weights/' . $name, $bytes );
		if ( null === $content || hash( 'sha256', $content ) !== $sha256 ) {
			/* translators: %s: name of a file. */
			return new WP_Error( 'tl_elements_damaged', sprintf( __( '%s in the zip file is damaged, or belongs to another version of the plugin. Download the zip file again.', 'transfer-learning-elements' ), $name ) );
		}
		if ( ! tl_elements_write( tl_elements_weights_folder() . $name, $content ) ) {
			return new WP_Error( 'tl_elements_not_written', __( 'The uploads folder of this site can’t be written to. Ask your host.', 'transfer-learning-elements' ) );
		}
	}
	$added           = (array) get_option( TL_ELEMENTS_NETWORKS_OPTION, array() );
	$added[ $sense ] = tl_elements_network_fingerprint( $sense );
	update_option( TL_ELEMENTS_NETWORKS_OPTION, $added );
	return $sense;
}

/**
 * The sense whose files a zip holds, all of them.
 *
 * @param string[] $names Of the zip's files.
 * @return string Empty where it is none.
 */
function tl_elements_sense_of_network( $names ) {
	foreach ( tl_elements_senses() as $sense ) {
		$wanted = preg_filter( '#^#', 'weights/', array_keys( tl_elements_networks()[ $sense ]['files'] ) );
		if ( ! array_diff( $wanted, $names ) ) {
			return $sense;
		}
	}
	return '';
}

/**
 * Writes a file beside its final place and moves it there, so that no visitor loads half of it.
 *
 * @param string $path    Where to.
 * @param string $content Its bytes.
 * @return bool Whether it worked.
 */
function tl_elements_write( $path, $content ) {
	// phpcs:disable WordPress.WP.AlternativeFunctions -- The uploads folder is PHP's own to write to, as for media.
	return wp_mkdir_p( dirname( $path ) )
		&& file_put_contents( $path . '.new', $content ) === strlen( $content )
		&& rename( $path . '.new', $path );
	// phpcs:enable
}

/**
 * Returns to the settings page, which says what happened.
 *
 * @param string|WP_Error $result A sense, nothing, or what went wrong.
 */
function tl_elements_back_to_settings( $result ) {
	if ( is_wp_error( $result ) ) {
		add_settings_error( 'tl_elements', 'tl_elements_failed', $result->get_error_message() );
	} elseif ( '' !== $result ) {
		/* translators: %s: Sounds, Postures or Hand signs. */
		add_settings_error( 'tl_elements', 'tl_elements_added', sprintf( __( '“%s” can now be used on this site.', 'transfer-learning-elements' ), tl_elements_sense_name( $result ) ), 'success' );
	}
	set_transient( 'settings_errors', get_settings_errors(), 30 );
	wp_safe_redirect( admin_url( 'options-general.php?page=tl-elements&settings-updated=true' ) );
	exit;
}
