<?php
/**
 * Settings > Transfer Learning Elements: which senses can be used here, and adding others.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

add_action( 'admin_menu', 'tl_elements_add_settings_page' );
add_filter( 'plugin_action_links_' . plugin_basename( TL_ELEMENTS_FILE ), 'tl_elements_link_settings' );

/**
 * Adds the page to the menu.
 */
function tl_elements_add_settings_page() {
	$title = __( 'Transfer Learning Elements', 'transfer-learning-elements' );
	add_options_page( $title, $title, 'manage_options', 'tl-elements', 'tl_elements_show_settings_page' );
}

/**
 * Links the page from the list of plugins.
 *
 * @param string[] $links Of this plugin.
 * @return string[]
 */
function tl_elements_link_settings( $links ) {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=tl-elements' ) ), esc_html__( 'Settings', 'transfer-learning-elements' ) );
	return array_merge( array( $link ), $links );
}

/**
 * Shows the page. WordPress itself shows what happened to the last form.
 */
function tl_elements_show_settings_page() {
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Transfer Learning Elements', 'transfer-learning-elements' ); ?></h1>
		<?php if ( 'https' !== wp_parse_url( home_url(), PHP_URL_SCHEME ) && ! in_array( wp_parse_url( home_url(), PHP_URL_HOST ), array( 'localhost', '127.0.0.1' ), true ) ) : ?>
			<div class="notice notice-warning inline"><p><?php esc_html_e( 'This site is not served over https. Browsers allow cameras and microphones only on pages that are.', 'transfer-learning-elements' ); ?></p></div>
		<?php endif; ?>
		<h2><?php esc_html_e( 'What can be recognized', 'transfer-learning-elements' ); ?></h2>
		<p><?php esc_html_e( 'Each kind of model needs a file with a network. The one for pictures is part of this plugin. Add the others if you use them: they are stored on this site, and visitors load them from here.', 'transfer-learning-elements' ); ?></p>
		<table class="widefat striped" style="max-width: 50em; margin-block-end: 2em">
			<thead>
				<tr>
					<th scope="col"><?php esc_html_e( 'Kind', 'transfer-learning-elements' ); ?></th>
					<th scope="col"><?php esc_html_e( 'File', 'transfer-learning-elements' ); ?></th>
					<th scope="col"><?php esc_html_e( 'On this site', 'transfer-learning-elements' ); ?></th>
				</tr>
			</thead>
			<tbody>
				<?php array_map( 'tl_elements_show_sense', tl_elements_senses() ); ?>
			</tbody>
		</table>
		<h2><?php esc_html_e( 'Add a file', 'transfer-learning-elements' ); ?></h2>
		<form method="post" enctype="multipart/form-data" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>">
			<input type="hidden" name="action" value="tl_elements_add_network">
			<?php wp_nonce_field( 'tl_elements_add_network' ); ?>
			<p><label for="tl-elements-network"><?php esc_html_e( 'Choose one of the zip files that the table names. They come with the plugin’s own zip, in the same release.', 'transfer-learning-elements' ); ?></label></p>
			<p>
				<input type="file" id="tl-elements-network" name="network" accept=".zip" required>
				<?php submit_button( __( 'Add', 'transfer-learning-elements' ), 'primary', 'submit', false ); ?>
			</p>
			<p class="description">
				<?php
				/* translators: %s: a size, such as 8 MB. */
				echo esc_html( sprintf( __( 'This server accepts files of at most %s.', 'transfer-learning-elements' ), size_format( wp_max_upload_size() ) ) );
				?>
			</p>
		</form>
	</div>
	<?php
}

/**
 * Shows the row of a sense.
 *
 * @param string $sense One of tl_elements_senses().
 */
function tl_elements_show_sense( $sense ) {
	$network = tl_elements_networks()[ $sense ];
	?>
	<tr>
		<th scope="row"><?php echo esc_html( tl_elements_sense_name( $sense ) ); ?></th>
		<td>
			<?php if ( ! $network['bundled'] ) : ?>
				<code><?php echo esc_html( $network['zip'] ); ?></code> (<?php echo esc_html( size_format( $network['bytes'], 1 ) ); ?>)
			<?php endif; ?>
		</td>
		<td><?php tl_elements_show_state( $sense ); ?></td>
	</tr>
	<?php
}

/**
 * Says whether a sense can be used, with the button that removes its network.
 *
 * @param string $sense One of tl_elements_senses().
 */
function tl_elements_show_state( $sense ) {
	if ( tl_elements_is_bundled( $sense ) ) {
		esc_html_e( 'Part of the plugin', 'transfer-learning-elements' );
		return;
	}
	if ( ! tl_elements_has_network( $sense ) ) {
		esc_html_e( 'Not added', 'transfer-learning-elements' );
		return;
	}
	?>
	<form method="post" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>">
		<?php esc_html_e( 'Added', 'transfer-learning-elements' ); ?>
		<input type="hidden" name="action" value="tl_elements_remove_network">
		<input type="hidden" name="sense" value="<?php echo esc_attr( $sense ); ?>">
		<?php wp_nonce_field( 'tl_elements_remove_network' ); ?>
		<button class="button-link button-link-delete"><?php esc_html_e( 'Remove', 'transfer-learning-elements' ); ?></button>
	</form>
	<?php
}
