/**
 * The folder with every compiled pack version that was once released, as `NAME@VERSION.json`.
 *
 * @example
 * keptFolder.href.endsWith('/kept/'); // true
 */
export const keptFolder: URL = new URL('../kept/', import.meta.url);
