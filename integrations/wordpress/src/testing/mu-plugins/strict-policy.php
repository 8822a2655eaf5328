<?php
/**
 * Sends a strict content security policy with the pages that ask for it: ?policy=strict
 *
 * @package TransferLearningElements
 */

add_action(
	'send_headers',
	function () {
		if ( isset( $_GET['policy'] ) ) {
			header( "Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:" );
		}
	}
);
