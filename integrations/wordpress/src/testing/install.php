<?php
/**
 * Installs WordPress in the current folder, with one user for each role.
 *
 * @package TransferLearningElements
 */

define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = 'localhost';

// The configuration names a database that is not there yet.
preg_match( "/DB_HOST', 'localhost:([^']+)/", file_get_contents( 'wp-config.php' ), $found );
mysqli_query( mysqli_connect( 'localhost', 'root', '', '', 0, $found[1] ), 'CREATE DATABASE wordpress' );

require './wp-load.php';
require './wp-admin/includes/upgrade.php';

wp_install( 'Classroom', 'admin', 'admin@example.org', false, '', 'admin' );
foreach ( array( 'editor', 'author' ) as $tl_role ) {
	wp_insert_user(
		array(
			'user_login' => $tl_role,
			'user_pass'  => $tl_role,
			'user_email' => $tl_role . '@example.org',
			'role'       => $tl_role,
		)
	);
}
