<?php
/**
 * Removes what the plugin has stored. Models and other media that people uploaded stay.
 *
 * @package TransferLearningElements
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once ABSPATH . 'wp-admin/includes/file.php';

/**
 * Removes option, notes about models and added networks of the current site.
 */
function tl_elements_uninstall_site() {
	global $wp_filesystem;
	delete_option( 'tl_elements_networks' );
	delete_post_meta_by_key( '_tl_elements_model' );
	$folder = trailingslashit( wp_upload_dir( null, false )['basedir'] ) . 'tl-elements';
	if ( is_dir( $folder ) && WP_Filesystem() ) {
		$wp_filesystem->delete( $folder, true );
	}
}

if ( is_multisite() ) {
	$tl_elements_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $tl_elements_sites as $tl_elements_site ) {
		switch_to_blog( $tl_elements_site );
		tl_elements_uninstall_site();
		restore_current_blog();
	}
} else {
	tl_elements_uninstall_site();
}
