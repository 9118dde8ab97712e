import type { Report } from './pack-fault.ts';
import type { Spot } from './source-text.ts';

const NAME = /^[a-z][a-z0-9_]*$/;
const ID = /^[a-z0-9][a-z0-9-]*$/;
const MAX_NAME_CHARACTERS = 120;

/** Words that CEL keeps for itself; a parser of CEL refuses them as names. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'as break const continue else false for function if import in let loop namespace null package return true var ' +
    'void while'
  ).split(' '),
);

/** Name spaces of the language itself, which no fact may use. */
const OWN_SPACES: ReadonlySet<string> = new Set(['params', 'terms', 'lists']);

/** Whether a text is the name of a term, parameter or list; told if not. Fault: `WB-N04`. */
export function isName(name: string, spot: Spot, report: Report): boolean {
  const why = whyNoName(name);
  if (why !== undefined) reportName(name, why, { spot, report });
  return why === undefined;
}

/** Tells what is not the name of a fact: a name space, a dot, a name. Faults: `WB-N02`, `WB-N04`. */
export function checkFactName(name: string, spot: Spot, report: Report): void {
  const parts = name.split('.');
  const [space = ''] = parts;
  if (OWN_SPACES.has(space)) {
    const remedy = 'choose another name space, such as `model`';
    report(spot, { code: 'WB-N02', detail: `\`${space}\` belongs to the language`, remedy });
    return;
  }
  const why =
    parts.length < 2 ? 'has no name space, as in `model.name`' : firstDefined(parts.map(whyNoName));
  if (why !== undefined) reportName(name, why, { spot, report });
}

function whyNoName(name: string): string | undefined {
  if (RESERVED.has(name)) return `has \`${name}\`, a reserved word of CEL`;
  return NAME.test(name) && name.length <= MAX_NAME_CHARACTERS ? undefined : 'is not a name';
}

function firstDefined(words: readonly (string | undefined)[]): string | undefined {
  return words.find((word) => word !== undefined);
}

function reportName(
  name: string,
  why: string,
  place: { readonly spot: Spot; readonly report: Report },
): void {
  place.report(place.spot, {
    code: 'WB-N04',
    detail: `\`${name}\` ${why}`,
    remedy:
      'use small letters, digits and `_`, beginning with a letter, and no word such as `in` or `package`',
  });
}

/** Whether a text is the id of a pack, rule or exception; told if not. Fault: `WB-N04`. */
export function isId(id: string, spot: Spot, report: Report): boolean {
  if (ID.test(id) && id.length <= MAX_NAME_CHARACTERS) return true;
  report(spot, {
    code: 'WB-N04',
    detail: `\`${id}\` is not an id`,
    remedy: 'use small letters, digits and `-`, beginning with a letter or digit',
  });
  return false;
}
