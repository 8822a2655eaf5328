<?php
/**
 * The block "Trigger", inside a classifier.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'content_save_pre', 'tl_elements_limit_triggers', 20 );

/**
 * What a trigger can do with the page's controls, with other addresses and with keys. These are for those who may
 * post scripts, too.
 *
 * @return string[]
 */
function tl_elements_trusted_actions() {
	return array( 'press', 'go', 'send-key', 'post' );
}

/**
 * The tag of a trigger.
 *
 * @param array $settings Attributes of the block, see blocks/trigger/block.json.
 * @return string HTML; empty where nothing was chosen to happen.
 */
function tl_elements_trigger( $settings ) {
	$settings = wp_parse_args(
		$settings,
		array(
			'label'    => '*',
			'above'    => 0.8,
			'hold'     => 0.15,
			'cooldown' => 1,
			'onset'    => false,
			'action'   => '',
			'target'   => '',
			'value'    => '',
			'controls' => true,
		)
	);
	$does     = tl_elements_trigger_action( $settings['action'], tl_elements_anchor( $settings['target'] ), $settings['value'] );
	if ( is_feed() || ! $does ) {
		return '';
	}
	$onset = (bool) $settings['onset'];
	return tl_elements_open_tag(
		'tl-trigger',
		array(
			'label'    => $settings['label'],
			'above'    => tl_elements_fraction( $settings['above'], 0.8 ),
			'hold'     => $onset ? '' : tl_elements_seconds( $settings['hold'], 0.15 ),
			'cooldown' => $onset ? '' : tl_elements_seconds( $settings['cooldown'], 1 ),
			'onset'    => $onset,
			'controls' => (bool) $settings['controls'],
		) + $does,
		array( 'label' )
	) . '</tl-trigger>';
}

/**
 * The attributes that say what happens.
 *
 * @param string $action One of those of the block.
 * @param string $anchor Of the block that it is about; empty: none.
 * @param string $value  Words, a time, a tone, classes, an address or a key, as the element reads them.
 * @return array By name; empty where something is missing.
 */
function tl_elements_trigger_action( $action, $anchor, $value ) {
	$value = trim( (string) $value );
	// The anchor of a block is on the box around the film.
	$media = "video#$anchor, audio#$anchor, #$anchor video, #$anchor audio";
	switch ( $action ) {
		case 'play':
		case 'pause':
			return '' === $anchor ? array() : array( $action => $media );
		case 'seek':
			return '' === $anchor || '' === $value ? array() : array(
				$action  => $value,
				'target' => $media,
			);
		case 'press':
			return '' === $anchor ? array() : array( $action => "a#$anchor, button#$anchor, #$anchor a, #$anchor button" );
		case 'show':
		case 'hide':
		case 'scroll-to':
			return '' === $anchor ? array() : array( $action => "#$anchor" );
		case 'add-class':
		case 'remove-class':
		case 'toggle-class':
		case 'set':
			return '' === $anchor || '' === $value ? array() : array(
				$action  => $value,
				'target' => "#$anchor",
			);
		case 'sound':
			return array( $action => in_array( $value, tl_elements_tones(), true ) ? $value : 'bell' );
		case 'say':
			return array( $action => $value );
		case 'midi':
		case 'go':
		case 'send-key':
		case 'post':
			return '' === $value ? array() : array( $action => $value );
		default:
			return array();
	}
}

/**
 * The tones that the element has.
 *
 * @return string[]
 */
function tl_elements_tones() {
	return array( 'beep', 'bell', 'chime', 'click', 'drum', 'pop', 'buzz' );
}

/**
 * The anchor of a block, as it can stand in a selector.
 *
 * @param string $target As written, with or without a # before it.
 * @return string
 */
function tl_elements_anchor( $target ) {
	$anchor = sanitize_html_class( ltrim( trim( (string) $target ), '#' ) );
	// A selector can't begin with a digit.
	return preg_match( '/^[A-Za-z_]/', $anchor ) ? $anchor : '';
}

/**
 * A time, as the element takes it.
 *
 * @param mixed $value   Seconds.
 * @param float $default The element's own.
 * @return string Empty where it is the default.
 */
function tl_elements_seconds( $value, $default ) {
	$seconds = round( min( 60, max( 0, (float) $value ) ), 2 );
	return (float) $default === $seconds ? '' : $seconds . 's';
}

/**
 * Takes what only trusted people may let happen out of the triggers that others write.
 *
 * @param string $content Of a post that is being saved, with slashes.
 * @return string
 */
function tl_elements_limit_triggers( $content ) {
	if ( current_user_can( 'unfiltered_html' ) || false === strpos( $content, 'tl-elements/trigger' ) ) {
		return $content;
	}
	return wp_slash( serialize_blocks( tl_elements_limited_blocks( parse_blocks( wp_unslash( $content ) ) ) ) );
}

/**
 * The same blocks, with fewer actions in their triggers.
 *
 * @param array $blocks As parse_blocks() gives them.
 * @return array
 */
function tl_elements_limited_blocks( $blocks ) {
	foreach ( $blocks as &$block ) {
		if ( 'tl-elements/trigger' === $block['blockName'] && isset( $block['attrs']['action'] ) && in_array( $block['attrs']['action'], tl_elements_trusted_actions(), true ) ) {
			unset( $block['attrs']['action'] );
		}
		$block['innerBlocks'] = tl_elements_limited_blocks( $block['innerBlocks'] );
	}
	return $blocks;
}
