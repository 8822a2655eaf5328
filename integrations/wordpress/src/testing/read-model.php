<?php
/**
 * Prints what the plugin makes of each file that is named: php read-model.php file …
 * The few functions of WordPress that it takes are stood in for here.
 *
 * @package TransferLearningElements
 */

define( 'ABSPATH', __DIR__ );

class WP_Error {
	public $message;
	public function __construct( $code, $message ) {
		$this->message = $message;
	}
}

function __( $text ) {
	return $text;
}

$tl_plugin = __DIR__ . '/../../plugin/includes/';
require $tl_plugin . 'class-tl-elements-zip-file.php';
require $tl_plugin . 'networks.php';
require $tl_plugin . 'model-file.php';

$tl_answers = array();
foreach ( array_slice( $argv, 1 ) as $tl_file ) {
	$tl_model     = tl_elements_read_model( $tl_file );
	$tl_answers[] = $tl_model instanceof WP_Error ? $tl_model->message : $tl_model;
}
echo json_encode( array( $tl_answers, memory_get_peak_usage() ) );
