import type { NamedComponent, Release } from './release.ts';
import {
  CLASSES,
  requiredFor,
  type FrameworkComponent,
  type OpennessClass,
  type OpennessTable,
} from './table.ts';

/** How the reference tool files a component that it looks for. */
export type Filing = 'missing' | 'invalid' | 'unlicensed' | 'included';

/** Components by how the reference tool files them for one class, by their ids. */
export type FiledComponents = { readonly [Of in Filing]: readonly string[] };

/** What the reference tool says of a release. */
export interface ReferenceReading {
  /** 0: unclassified. */
  readonly class: OpennessClass | 0;
  readonly classes: readonly {
    readonly class: OpennessClass;
    /** In percent; 0 until the class before it is complete. */
    readonly progress: number;
    readonly filed: FiledComponents;
  }[];
  /** Included components whose licence fits another type of content. */
  readonly unfit: readonly string[];
}

const REPORT = 'technical-report';
const PAPER = 'research-paper';

/**
 * Counts a release as the Model Openness Tool does: identifiers letter by letter, the last mention of a
 * component alone, a research paper instead of the technical report whatever its licence is.
 *
 * @example
 * const table = { components: [], clauses: {}, words: { absent: [], none: [] }, licences: [] };
 * referenceReading({ name: 'Tern', components: [], licences: {} }, table).classes.length; // 3
 */
export function referenceReading(release: Release, table: OpennessTable): ReferenceReading {
  const { components } = table;
  const states = statesOf(release, table);
  const filed = CLASSES.map((level) => fileFor(level, { components, states }));
  const progress = progressOf(filed, components);
  const complete = CLASSES.filter((_, index) => progress[index] === 100);
  return {
    class: complete.at(-1) ?? 0,
    classes: CLASSES.flatMap((level, index) => {
      const of = filed[index];
      return of === undefined ? [] : [{ class: level, progress: progress[index] ?? 0, filed: of }];
    }),
    unfit: unfitIn(release, table, states),
  };
}

type States = ReadonlyMap<string, Exclude<Filing, 'missing'>>;

function statesOf(release: Release, table: OpennessTable): States {
  const open = openIds(table);
  return new Map(
    [...lastMentions(release, table.components)].map(([id, licence]) => [
      id,
      licence === undefined ? 'unlicensed' : open.has(licence) ? 'included' : 'invalid',
    ]),
  );
}

function openIds({ licences }: OpennessTable): ReadonlySet<string> {
  return new Set(licences.filter(({ by }) => by.length > 0).map(({ id }) => id));
}

/** The licence of each component that is there; undefined: none. */
function lastMentions(
  release: Release,
  components: readonly FrameworkComponent[],
): ReadonlyMap<string, string | undefined> {
  const mentions = new Map(
    release.components
      .filter(({ id, written }) => components.some((one) => one.id === id && one.name === written))
      .map((mention) => [mention.id, mention]),
  );
  return new Map(
    components.flatMap((component) => {
      const mention = mentions.get(component.id);
      return mention === undefined
        ? []
        : [[component.id, licenceFor(component, mention, release)] as const];
    }),
  );
}

function licenceFor(
  { type }: FrameworkComponent,
  { licence }: NamedComponent,
  { licences }: Release,
): string | undefined {
  const holds = licence ?? licences[type] ?? licences.distribution;
  return holds === '' || holds === 'unlicensed' ? undefined : holds;
}

/** An optional component counts only where its licence is not open. */
function fileFor(
  level: OpennessClass,
  { components, states }: { components: readonly FrameworkComponent[]; states: States },
): FiledComponents {
  const required = requiredFor(level, components).map(({ id }) => id);
  const optional = components
    .filter((one) => !one.required && one.class >= level)
    .map(({ id }) => id);
  const as = (filing: Filing, ids: readonly string[]): readonly string[] =>
    ids.filter((id) => (states.get(id) ?? 'missing') === filing);
  const filed = {
    missing: as('missing', required),
    invalid: as('invalid', [...required, ...optional]),
    unlicensed: as('unlicensed', [...required, ...optional]),
    included: as('included', required),
  };
  return withPaper(filed, states);
}

/** The paper takes the place of a report that is not openly there, under the paper's own state. */
function withPaper(filed: FiledComponents, states: States): FiledComponents {
  const paper = states.get(PAPER);
  if (paper === undefined || states.get(REPORT) === 'included') return filed;
  const withoutReport = { ...filed, missing: filed.missing.filter((id) => id !== REPORT) };
  return filed[paper].includes(PAPER)
    ? withoutReport
    : { ...withoutReport, [paper]: [...filed[paper], PAPER] };
}

function progressOf(
  filed: readonly FiledComponents[],
  components: readonly FrameworkComponent[],
): readonly number[] {
  let complete = true;
  return CLASSES.map((level, index) => {
    const included = filed[index]?.included ?? [];
    const needed = neededFor(level, included, components);
    const progress = complete ? Math.min(100, (included.length / needed) * 100) : 0;
    complete &&= progress === 100;
    return progress;
  });
}

/** Class I asks for the paper in any case, and with it no longer for the report. */
function neededFor(
  level: OpennessClass,
  included: readonly string[],
  components: readonly FrameworkComponent[],
): number {
  const required = requiredFor(level, components).length;
  return level === 1 && included.includes(PAPER) && !included.includes(REPORT)
    ? required - 1
    : required;
}

function unfitIn(release: Release, table: OpennessTable, states: States): readonly string[] {
  const fits = new Map(table.licences.map(({ id, fits: types }) => [id, types]));
  const licences = lastMentions(release, table.components);
  return table.components
    .filter(({ id, type }) => {
      const licence = licences.get(id);
      const fit = licence !== undefined && (fits.get(licence) ?? []).includes(type);
      return states.get(id) === 'included' && !fit;
    })
    .map(({ id }) => id);
}
