import type { Place } from '@weighbridge/core';
import type { FrameworkComponent } from './table.ts';

/** A file of a folder, as an inventory names it. */
export interface SeenFile {
  readonly path: string;
  readonly kind: string;
}

/** A component that a folder shows. */
export interface SeenComponent {
  readonly component: string;
  /** Told from what the file is, or only from its name, which a person may correct. */
  readonly by: 'content' | 'name';
  readonly place: Place;
}

/** A folder may hold thousands of files of one component; the first few are its evidence. */
const MAX_PLACES = 3;

/**
 * The components of the framework that the files of a folder show: by the ending of their path,
 * else by their kind. That a folder shows none of a component does not say that it was not released elsewhere.
 *
 * @example
 * const components = [{ id: 'training-code', kind: 'none', seen: ['train.py'] }];
 * seenComponents([{ path: 'src/Train.py', kind: 'code' }], components).length; // 1
 */
export function seenComponents(
  files: readonly SeenFile[],
  components: readonly FrameworkComponent[],
): readonly SeenComponent[] {
  const tests = components.map((component) => ({ id: component.id, shows: pathTest(component) }));
  const shown = files.map(({ path, kind }) => {
    const plain = plainPath(path);
    return { path, kind, as: tests.filter(({ shows }) => shows(plain)).map(({ id }) => id) };
  });
  return components.flatMap(({ id, kind }) =>
    shown
      .filter((file) => file.as.includes(id) || (file.as.length === 0 && file.kind === kind))
      .slice(0, MAX_PLACES)
      .map(({ path, as }) => ({
        component: id,
        by: as.length === 0 ? ('content' as const) : ('name' as const),
        place: { file: path },
      })),
  );
}

function plainPath(path: string): string {
  return `/${path.toLowerCase().replaceAll(/[_ ]/g, '-')}`;
}

/** A path shows the component when it ends as one of the patterns says, from the start of a name. */
function pathTest({ seen }: FrameworkComponent): (path: string) => boolean {
  const endings = seen.map((pattern) => pattern.split('*').map(quoted).join('[^/]*'));
  const test = new RegExp(`/(?:${endings.join('|')})$`);
  return (path) => endings.length > 0 && test.test(path);
}

function quoted(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
}
