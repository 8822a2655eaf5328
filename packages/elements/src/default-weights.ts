/**
 * Where the weights lie unless a page says otherwise: beside the built script, in the folder that is
 * copied with it.
 */
export const defaultWeights = () => new URL('./weights/', import.meta.url);
