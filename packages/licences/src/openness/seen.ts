import type { Place } from '@weighbridge/core';
import type { FrameworkComponent } from './table.ts';

/** A file of a folder, as an inventory names it. */
export interface SeenFile {
  readonly path: string;
  readonly kind: string;
}

/** A component that a folder shows, and the words of the licence under which it lies there. */
export interface SeenComponent {
  readonly component: string;
  /** Told from what the file is, or only from its name, which a person may correct. */
  readonly by: 'content' | 'name';
  readonly place: Place;
  readonly licence?: string;
}

/** The licence of one part of a model, such as `weights` or `code`. */
export interface PartLicence {
  readonly component: string;
  readonly licence: string;
  /** Others that the same name stands for; nothing tells which. */
  readonly or?: readonly string[];
}

/** A folder may hold thousands of files of one component; the first few are its evidence. */
const MAX_PLACES = 3;

/**
 * The components of the framework that the files of a folder show: by the ending of their path,
 * else by their kind. That a folder shows none of a component does not say that it was not released elsewhere.
 *
 * @example
 * const components = [{ id: 'training-code', kind: 'none', seen: ['train.py'] }];
 * seenComponents([{ path: 'src/Train.py', kind: 'code' }], { components, licences: [] }).length; // 1
 */
export function seenComponents(
  files: readonly SeenFile[],
  {
    components,
    licences,
  }: {
    readonly components: readonly FrameworkComponent[];
    readonly licences: readonly PartLicence[];
  },
): readonly SeenComponent[] {
  const tests = components.map((component) => ({ id: component.id, shows: pathTest(component) }));
  const shown = files.map(({ path, kind }) => {
    const plain = plainPath(path);
    return { path, kind, as: tests.filter(({ shows }) => shows(plain)).map(({ id }) => id) };
  });
  return components.flatMap(({ id, kind, licensed_as }) => {
    const licence = licenceOf(licensed_as, licences);
    return shown
      .filter((file) => file.as.includes(id) || (file.as.length === 0 && file.kind === kind))
      .slice(0, MAX_PLACES)
      .map(({ path, as }) => ({
        component: id,
        by: as.length === 0 ? ('content' as const) : ('name' as const),
        place: { file: path },
        ...(licence !== undefined && { licence }),
      }));
  });
}

/** Several licences of one part hold together. */
function licenceOf(part: string, licences: readonly PartLicence[]): string | undefined {
  const own = licences.filter(({ component }) => component === part);
  const words = [...new Set(own.map(wordsOf))];
  return words.length < 2
    ? words[0]
    : words.map((one) => (one.includes(' ') ? `(${one})` : one)).join(' AND ');
}

function wordsOf({ licence, or = [] }: PartLicence): string {
  return [licence, ...or].join(' / ');
}

function plainPath(path: string): string {
  return `/${path.toLowerCase().replaceAll(/[_ ]/g, '-')}`;
}

/** A path shows the component when it ends as one of the patterns says, from the start of a name. */
function pathTest({ seen }: FrameworkComponent): (path: string) => boolean {
  const tests = seen.map(
    (pattern) => new RegExp(`/${pattern.split('*').map(quoted).join('[^/]*')}$`),
  );
  return (path) => tests.some((test) => test.test(path));
}

function quoted(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
}
