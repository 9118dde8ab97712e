import { isRecord, nearest, type Fault, type Place } from '@weighbridge/core';
import type { ContentType, FrameworkComponent } from './table.ts';

/** A component as a description of a release names it. */
export interface NamedComponent {
  /** Of the table. */
  readonly id: string;
  /** Its name as the description writes it. */
  readonly written: string;
  /** The words where its licence should stand; absent: that of its type, or of the whole, holds. */
  readonly licence?: string;
  readonly place: Place;
}

/** A release as its description tells it. */
export interface Release {
  readonly name: string;
  readonly components: readonly NamedComponent[];
  /** Licences of all content of one type, and of the whole distribution. */
  readonly licences: { readonly [Of in ContentType | 'distribution']?: string };
}

/** What a description of a release says, and what of it could not be used. */
export interface ReadRelease {
  readonly release?: Release;
  readonly faults: readonly Fault[];
}

/** The way to a value inside the description. */
export type Way = readonly (string | number)[];

export interface ReadReleaseOptions {
  readonly components: readonly FrameworkComponent[];
  /** Where the value at that way stands in its file. */
  readonly placeOf: (way: Way) => Place;
}

/** A description names 17 components; ten times as many are read, so that repetitions are seen. */
const MAX_COMPONENTS = 170;

/** Longer words are no name of a licence. */
const MAX_LICENCE_CHARS = 2_000;

/**
 * Reads the description of a release in the form of the Model Openness Tool (`release:` with
 * `components:` and `license:`), already parsed. A component that the framework does not have is a
 * fault and does not stop the rest.
 *
 * Faults: `openness.not-a-release`, `openness.unknown-component`, `openness.not-text`, `openness.limit`.
 *
 * @example
 * const placeOf = () => ({ file: 'release.yml' });
 * readRelease({ release: { name: 'Tern', components: [] } }, { components: [], placeOf }).release?.name; // 'Tern'
 */
export function readRelease(description: unknown, options: ReadReleaseOptions): ReadRelease {
  const outer = isRecord(description) ? description['release'] : undefined;
  const inner = isRecord(outer) ? outer : description;
  const way = isRecord(outer) ? ['release'] : [];
  if (!isRecord(inner) || !Array.isArray(inner['components'])) {
    return { faults: [notARelease(options.placeOf(way))] };
  }
  const faults: Fault[] = [];
  const listed: readonly unknown[] = inner['components'];
  if (listed.length > MAX_COMPONENTS) {
    faults.push(tooMany(listed.length, options.placeOf([...way, 'components'])));
  }
  const components = listed
    .slice(0, MAX_COMPONENTS)
    .flatMap((raw, index) =>
      namedComponent(raw, [...way, 'components', index], { ...options, faults }),
    );
  const licences = globalLicences(inner['license'], [...way, 'license'], { ...options, faults });
  return { release: { name: textOf(inner['name']) ?? '', components, licences }, faults };
}

interface Into extends ReadReleaseOptions {
  readonly faults: Fault[];
}

function namedComponent(raw: unknown, way: Way, into: Into): readonly NamedComponent[] {
  const place = into.placeOf(way);
  const name = isRecord(raw) ? textOf(raw['name']) : undefined;
  const component = into.components.find((one) => plain(one.name) === plain(name ?? ''));
  if (!isRecord(raw) || name === undefined || component === undefined) {
    into.faults.push(unknownComponent(name, place, into.components));
    return [];
  }
  const licence = licenceIn(raw['license'], [...way, 'license'], into);
  return [
    { id: component.id, written: name, place, ...(licence === undefined ? {} : { licence }) },
  ];
}

/** Written there or not: an empty word is written, and says that there is none. */
function licenceIn(raw: unknown, way: Way, into: Into): string | undefined {
  if (raw === undefined || raw === null) return undefined;
  const text = raw === false || raw === 0 ? '' : textOf(raw);
  if (text !== undefined && text.length <= MAX_LICENCE_CHARS) return text;
  into.faults.push(notText(into.placeOf(way)));
  return '';
}

const GLOBAL = ['code', 'data', 'document', 'distribution'] as const;

function globalLicences(raw: unknown, way: Way, into: Into): Release['licences'] {
  const entries = GLOBAL.flatMap((of) => {
    const one = isRecord(raw) ? raw[of] : undefined;
    const name = isRecord(one) ? licenceIn(one['name'], [...way, of, 'name'], into) : undefined;
    return name === undefined || name === '' ? [] : [[of, name] as const];
  });
  if (raw !== undefined && raw !== null && !isRecord(raw) && !isEmptyList(raw)) {
    into.faults.push(notText(into.placeOf(way)));
  }
  return Object.fromEntries(entries);
}

function isEmptyList(raw: unknown): boolean {
  return Array.isArray(raw) && raw.length === 0;
}

function textOf(raw: unknown): string | undefined {
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' ? String(raw) : undefined;
}

function plain(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

function notARelease(at: Place): Fault {
  return {
    code: 'openness.not-a-release',
    at,
    detail: 'holds no list `components` of a release',
    remedy: 'give a description in the form of the Model Openness Tool, or the folder of a model',
  };
}

function unknownComponent(
  name: string | undefined,
  at: Place,
  components: readonly FrameworkComponent[],
): Fault {
  const near = name === undefined ? undefined : nearest(name, namesOf(components));
  return {
    code: 'openness.unknown-component',
    at,
    detail:
      name === undefined
        ? 'names no component'
        : `\`${name}\` is no component of the Model Openness Framework`,
    remedy: near === undefined ? 'name one of its 17 components' : `write \`${near}\``,
  };
}

function namesOf(components: readonly FrameworkComponent[]): readonly string[] {
  return components.map(({ name }) => name);
}

function notText(at: Place): Fault {
  return {
    code: 'openness.not-text',
    at,
    detail: 'the licence is not a word, or a very long one; it counts as none',
    remedy: 'write the SPDX identifier or the name of the licence',
  };
}

function tooMany(have: number, at: Place): Fault {
  return {
    code: 'openness.limit',
    at,
    detail: `${have} components are listed; the first ${MAX_COMPONENTS} are read`,
    need: MAX_COMPONENTS,
    have,
    remedy: 'list each of the 17 components once',
  };
}
