// What is used of WordPress, which brings it as globals.
const { apiFetch, blockEditor, blocks, components, data, element, i18n, url } = globalThis.wp;

export const { createElement, useEffect, useState, Fragment } = element;
export const { __ } = i18n;
export const { createBlock, registerBlockType } = blocks;
export const { dispatch } = data;
export const { addQueryArgs } = url;
export { apiFetch, blockEditor, components };

/**
 * What includes/blocks.php tells the editor: by sense, why it can't be used on this site; whether this author may let
 * triggers press, type and send; the names of the tones.
 */
export const { missing, isTrusted, tones } = globalThis.tlElementsFacts ?? {
  missing: {},
  isTrusted: false,
  tones: [],
};
