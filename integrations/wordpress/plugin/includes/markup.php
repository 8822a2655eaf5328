<?php
/**
 * The elements' tags, as blocks and shortcodes put them on a page.
 *
 * @package TransferLearningElements
 */

defined( 'ABSPATH' ) || exit;

/**
 * The tag of a classifier.
 *
 * @param array  $settings Attributes of the block, see blocks/classifier/block.json.
 * @param string $triggers The tags of its triggers.
 * @return string HTML; empty where there is nothing to show.
 */
function tl_elements_classifier( $settings, $triggers = '' ) {
	$settings = wp_parse_args(
		$settings,
		array(
			'id'            => '',
			'model'         => 0,
			'address'       => '',
			'sense'         => 'image',
			'trainer'       => '',
			'face'          => 'bars',
			'top'           => 0,
			'smoothing'     => 0.5,
			'minConfidence' => 0,
		)
	);
	$src      = $settings['address'];
	$network  = tl_elements_known_sense( $settings['sense'] );
	if ( '' !== $settings['trainer'] ) {
		// It follows the trainer's model, camera and network.
		$src     = '';
		$network = '';
	} elseif ( $settings['model'] > 0 ) {
		$model = tl_elements_model( (int) $settings['model'] );
		if ( is_wp_error( $model ) ) {
			return tl_elements_note_for_authors( $model->get_error_message() );
		}
		$src     = set_url_scheme( wp_get_attachment_url( (int) $settings['model'] ) );
		$network = $model['network'];
	} elseif ( '' === $src ) {
		return tl_elements_note_for_authors( __( 'This classifier has no model yet. Edit the page and choose one.', 'transfer-learning-elements' ) );
	}
	return tl_elements_tag(
		'tl-classifier',
		$network,
		array(
			'src'            => $src,
			'trainer'        => sanitize_html_class( $settings['trainer'] ),
			'face'           => in_array( $settings['face'], array( 'pill', 'picture' ), true ) ? $settings['face'] : '',
			'top'            => $settings['top'] > 0 ? (int) $settings['top'] : '',
			'smoothing'      => tl_elements_fraction( $settings['smoothing'], 0.5 ),
			'min-confidence' => tl_elements_fraction( $settings['minConfidence'], 0 ),
		) + tl_elements_live_attributes( $settings ),
		$triggers
	);
}

/**
 * The tag of a trainer.
 *
 * @param array $settings Attributes of the block, see blocks/trainer/block.json.
 * @return string HTML; empty where there is nothing to show.
 */
function tl_elements_trainer( $settings ) {
	$settings = wp_parse_args(
		$settings,
		array(
			'sense'        => 'image',
			'labels'       => '',
			'project'      => '',
			'mirrorCopies' => '',
		)
	);
	$sense    = tl_elements_known_sense( $settings['sense'] );
	return tl_elements_tag(
		'tl-trainer',
		$sense,
		array(
			'modality'      => $sense,
			'labels'        => $settings['labels'],
			'project'       => $settings['project'],
			'mirror-copies' => in_array( $settings['mirrorCopies'], array( 'yes', 'no' ), true ) ? $settings['mirrorCopies'] : '',
		) + tl_elements_live_attributes( $settings )
	);
}

/**
 * The attributes that both elements have.
 *
 * @param array $settings Attributes of a block.
 * @return array By name.
 */
function tl_elements_live_attributes( $settings ) {
	$settings = wp_parse_args(
		$settings,
		array(
			'id'          => '',
			'facing'      => '',
			'noMirror'    => false,
			'unknown'     => '',
			'autostart'   => false,
			'keepRunning' => false,
		)
	);
	return array(
		'id'           => sanitize_html_class( $settings['id'] ),
		'facing'       => in_array( $settings['facing'], array( 'user', 'environment' ), true ) ? $settings['facing'] : '',
		'unknown'      => in_array( $settings['unknown'], array( 'off', 'low', 'normal', 'strict' ), true ) ? $settings['unknown'] : '',
		'no-mirror'    => (bool) $settings['noMirror'],
		'autostart'    => (bool) $settings['autostart'],
		'keep-running' => (bool) $settings['keepRunning'],
	);
}

/**
 * Writes a tag, and has the script loaded that makes it an element.
 *
 * @param string $name       Of the element.
 * @param string $network    The sense whose network it needs; empty: none.
 * @param array  $attributes As of tl_elements_open_tag().
 * @param string $content    HTML inside the tag.
 * @return string HTML.
 */
function tl_elements_tag( $name, $network, $attributes, $content = '' ) {
	if ( is_feed() ) {
		// Readers of feeds run no scripts.
		return sprintf( '<p><a href="%s">%s</a></p>', esc_url( get_permalink() ), esc_html__( 'Open this part of the page in a browser.', 'transfer-learning-elements' ) );
	}
	if ( '' !== $network && ! tl_elements_has_network( $network ) ) {
		return tl_elements_note_for_authors( tl_elements_network_missing( $network ) );
	}
	wp_enqueue_script( 'tl-elements' );
	$attributes['weights-base'] = '' === $network ? '' : tl_elements_weights_address( $network );

	return tl_elements_open_tag( $name, $attributes ) . $content . '</' . $name . '><noscript><p>' . esc_html__( 'This part of the page needs JavaScript.', 'transfer-learning-elements' ) . '</p></noscript>';
}

/**
 * Writes the beginning of a tag, with everything escaped.
 *
 * @param string   $name       Of the element.
 * @param array    $attributes By name. A Boolean one is there or not; an empty one is left out.
 * @param string[] $always     Names of those that are written even where they are empty.
 * @return string HTML.
 */
function tl_elements_open_tag( $name, $attributes, $always = array() ) {
	$html = '<' . $name;
	foreach ( $attributes as $attribute => $value ) {
		if ( true === $value ) {
			$html .= ' ' . $attribute;
		} elseif ( false !== $value && ( '' !== (string) $value || in_array( $attribute, $always, true ) ) ) {
			$is_address = in_array( $attribute, array( 'src', 'weights-base', 'post' ), true );
			$html      .= sprintf( ' %s="%s"', $attribute, $is_address ? esc_url( $value ) : esc_attr( $value ) );
		}
	}
	return $html . '>';
}

/**
 * A sense, whatever was written.
 *
 * @param string $sense From a block or a shortcode.
 * @return string One of tl_elements_senses().
 */
function tl_elements_known_sense( $sense ) {
	return in_array( $sense, tl_elements_senses(), true ) ? $sense : 'image';
}

/**
 * A number from 0 to 1.
 *
 * @param mixed $value   From a block or a shortcode.
 * @param float $default The element's own.
 * @return string Empty where it is the default.
 */
function tl_elements_fraction( $value, $default ) {
	$number = round( min( 1, max( 0, (float) $value ) ), 2 );
	return (float) $default === $number ? '' : (string) $number;
}

/**
 * Says what to do where an element can't be shown. Visitors see nothing.
 *
 * @param string $message What is wrong and what to do.
 * @return string HTML.
 */
function tl_elements_note_for_authors( $message ) {
	return current_user_can( 'edit_post', get_the_ID() ) ? '<p class="tl-elements-note" role="note">' . esc_html( $message ) . '</p>' : '';
}
