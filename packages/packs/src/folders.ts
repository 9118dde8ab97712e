/**
 * The folder with every compiled pack version that was once released, as `NAME@VERSION.json`.
 *
 * @example
 * keptFolder.href.endsWith('/kept/'); // true
 */
export const keptFolder: URL = new URL('../kept/', import.meta.url);

/**
 * The folder that holds one folder of YAML sources per pack of this release, tests included.
 *
 * @example
 * new URL('eu-ai-act/', sourcesFolder).href.endsWith('/eu-ai-act/'); // true
 */
export const sourcesFolder: URL = new URL('../', import.meta.url);

/**
 * The folder of licences: `terms/` with one YAML file each, `terms.json` with all of them as the
 * software loads them.
 *
 * @example
 * new URL('terms.json', licencesFolder).href.endsWith('/licences/terms.json'); // true
 */
export const licencesFolder: URL = new URL('../licences/', import.meta.url);
