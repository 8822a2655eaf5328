<?php
/**
 * Models in the media library.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

add_action( 'rest_api_init', 'tl_elements_register_routes' );

/**
 * Describes a model of the media library. What was read is remembered until the file changes.
 *
 * @param int $id Of the attachment.
 * @return array|WP_Error As tl_elements_read_model().
 */
function tl_elements_model( $id ) {
	$path = 'attachment' === get_post_type( $id ) ? get_attached_file( $id ) : '';
	if ( ! $path || ! is_readable( $path ) ) {
		return new WP_Error( 'tl_elements_no_model', __( 'This model is no longer in the media library. Choose another one.', 'transfer-learning-elements' ), array( 'status' => 404 ) );
	}
	$stamp = TL_ELEMENTS_VERSION . ':' . filesize( $path ) . ':' . filemtime( $path );
	$known = get_post_meta( $id, '_tl_elements_model', true );
	if ( is_array( $known ) && isset( $known['stamp'], $known['model'] ) && $known['stamp'] === $stamp ) {
		return $known['model'];
	}
	$model = tl_elements_read_model( $path );
	if ( ! is_wp_error( $model ) ) {
		// update_post_meta() removes slashes, which labels may have.
		update_post_meta( $id, '_tl_elements_model', wp_slash( compact( 'stamp', 'model' ) ) );
	}
	return $model;
}

/**
 * Adds the address where the editor asks about a model.
 */
function tl_elements_register_routes() {
	register_rest_route(
		'tl-elements/v1',
		'/models/(?P<id>\d+)',
		array(
			'methods'             => 'GET',
			'callback'            => 'tl_elements_get_model',
			'permission_callback' => 'tl_elements_can_get_model',
		)
	);
}

/**
 * Whether the reader may know of a model: who writes posts and may read this file.
 *
 * @param WP_REST_Request $request Names the attachment.
 * @return bool
 */
function tl_elements_can_get_model( $request ) {
	$id = (int) $request['id'];
	// Of a file that is gone, everybody who writes may know that.
	return current_user_can( 'edit_posts' ) && ( ! get_post( $id ) || current_user_can( 'read_post', $id ) );
}

/**
 * Answers what the editor asks about a model.
 *
 * @param WP_REST_Request $request Names the attachment.
 * @return array|WP_Error
 */
function tl_elements_get_model( $request ) {
	$id    = (int) $request['id'];
	$model = tl_elements_model( $id );
	if ( is_wp_error( $model ) ) {
		return $model;
	}
	return array(
		'id'     => $id,
		'name'   => get_the_title( $id ),
		'file'   => wp_basename( get_attached_file( $id ) ),
		'sense'  => $model['sense'],
		'labels' => $model['labels'],
		'usable' => '' === $model['network'] || tl_elements_has_network( $model['network'] ),
	);
}
