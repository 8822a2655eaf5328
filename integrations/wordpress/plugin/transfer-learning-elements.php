<?php
/**
 * Plugin Name:       Transfer Learning Elements
 * Description:       Two blocks: a classifier that names what a visitor's camera or microphone picks up, and a trainer that visitors teach themselves. Everything runs in the visitor's browser.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Transfer Learning Elements contributors
 * License:           GPL-3.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-3.0.html
 * Text Domain:       transfer-learning-elements
 * Domain Path:       /languages
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

define( 'TL_ELEMENTS_VERSION', '0.1.0' );
define( 'TL_ELEMENTS_FILE', __FILE__ );
define( 'TL_ELEMENTS_FOLDER', __DIR__ );

require TL_ELEMENTS_FOLDER . '/includes/class-tl-elements-zip-file.php';
require TL_ELEMENTS_FOLDER . '/includes/model-file.php';
require TL_ELEMENTS_FOLDER . '/includes/models.php';
require TL_ELEMENTS_FOLDER . '/includes/uploads.php';
require TL_ELEMENTS_FOLDER . '/includes/networks.php';
require TL_ELEMENTS_FOLDER . '/includes/markup.php';
require TL_ELEMENTS_FOLDER . '/includes/triggers.php';
require TL_ELEMENTS_FOLDER . '/includes/script.php';
require TL_ELEMENTS_FOLDER . '/includes/blocks.php';
require TL_ELEMENTS_FOLDER . '/includes/shortcodes.php';

if ( is_admin() ) {
	require TL_ELEMENTS_FOLDER . '/includes/add-network.php';
	require TL_ELEMENTS_FOLDER . '/includes/settings-page.php';
}

add_action( 'init', 'tl_elements_load_translations', 5 );

/**
 * Loads translations that came with the plugin's zip. Those of the plugin directory load by themselves.
 */
function tl_elements_load_translations() {
	load_plugin_textdomain( 'transfer-learning-elements', false, dirname( plugin_basename( TL_ELEMENTS_FILE ) ) . '/languages' );
}
