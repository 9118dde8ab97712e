import type { Truth } from '@weighbridge/core';
import type {
  ClassVerdict,
  ComponentOpenness,
  Difference,
  Openness,
  OpennessClass,
  OpennessTable,
} from '@weighbridge/licences';
import { openness } from '@weighbridge/packs';

/** The tables by which openness was told, for their words. */
const TABLE: OpennessTable = openness;

/** The name of a component as the framework writes it. */
export function componentName(id: string): string {
  return TABLE.components.find((one) => one.id === id)?.name ?? id;
}

/** `II`, `III`. */
export function numeralOf(level: OpennessClass): string {
  return TABLE.classes.find((one) => one.class === level)?.numeral ?? String(level);
}

/** The numeral of the class that first asks for a component; in brackets where it is optional. */
export function classOfComponent(id: string): string {
  const component = TABLE.components.find((one) => one.id === id);
  if (component === undefined) return '';
  const numeral = numeralOf(component.class);
  return component.required ? numeral : `(${numeral})`;
}

/** `class III`, `no class`, `unknown`, and what may still be reached. */
export function classWords({ class: { least, most } }: Openness): {
  readonly truth: Truth;
  readonly word: string;
  readonly says: string;
} {
  if (least === most) {
    return least === 0
      ? { truth: 'no', word: 'no class', says: 'of the Model Openness Framework' }
      : { truth: 'yes', word: classWord(least), says: nameOfClass(least) };
  }
  const sure = least === 0 ? 'no class is certain' : `${classWord(least)} is certain`;
  const possible = most === 0 ? '' : `, ${classWord(most)} is possible`;
  return { truth: 'unknown', word: 'unknown', says: `${sure}${possible}` };
}

function classWord(level: OpennessClass): string {
  return `class ${numeralOf(level)}`;
}

/** `Open Tooling, of the Model Openness Framework`. */
function nameOfClass(level: OpennessClass): string {
  const name = TABLE.classes.find((one) => one.class === level)?.name ?? '';
  return `${name}, of the Model Openness Framework`;
}

/** `Open Tooling: 9 of 10, 1 not known`. */
export function countWords({ class: level, met, of, unknown }: ClassVerdict): string {
  const name = TABLE.classes.find((one) => one.class === level)?.name ?? '';
  const open = unknown === 0 ? '' : `, ${unknown} not known`;
  return `${name}: ${met} of ${of}${open}`;
}

/** What a class lacks, each with its state; what the classes before it ask for is told there. */
export function lackWords(
  { class: level, lacks }: ClassVerdict,
  components: readonly ComponentOpenness[],
): string {
  const own = lacks.filter(({ component }) => firstClassOf(component) === level);
  const words = own.map(({ component, instead }) => {
    const state = components.find((one) => one.component === component)?.state ?? 'unseen';
    const other = instead === undefined ? '' : ` or ${componentName(instead)}`;
    return `${componentName(component)}${other} (${state})`;
  });
  const before = own.length < lacks.length ? ['what the class before lacks'] : [];
  return [...words, ...before].join(', ');
}

function firstClassOf(id: string): OpennessClass | undefined {
  return TABLE.components.find((one) => one.id === id)?.class;
}

/** What the element of the Open Source AI Definition asks. */
export function elementWords(id: string): string {
  return TABLE.osaid.elements.find((one) => one.id === id)?.says ?? id;
}

/** The components, and sections, that decided an element. */
export function groundWords({ truth, because }: Openness['osaid']['elements'][number]): string {
  return because
    .filter((ground) => ground.truth === truth)
    .map(({ component, at }) => `${componentName(component)}${at === undefined ? '' : `, ${at}`}`)
    .join('; ');
}

export function osaidCite(): string {
  return TABLE.osaid.cite;
}

export function euCite(): string {
  return TABLE.eu.cite;
}

/** What has to be public, in words. */
export function publicWords(fact: string): string {
  return TABLE.eu.public.find((one) => one.fact === fact)?.says ?? fact;
}

/** A rung of the ladder in words. */
export function rungWords(rung: string): string {
  return TABLE.ladder.find(({ id }) => id === rung)?.says ?? rung;
}

/** `the tool: invalid, we: open; …`. */
export function differenceWords({ reference, ours, clause }: Difference): {
  readonly says: string;
  readonly why: string;
  readonly cite: string;
} {
  const { says, cite } = TABLE.clauses[clause];
  return { says: `the tool ${reference}, we ${ours}`, why: says, cite };
}

/** How the published figure comes about. */
export const FIGURE: string =
  'A figure counts what a class asks for and what of it is there under an open licence: the rows ' +
  'marked open; an open research paper counts for the technical report too.';

/** Open components whose licence is meant for another type of content; it passes, with advice. */
export function adviceWords(components: readonly ComponentOpenness[]): string {
  const unfit = components.filter(({ state, fits }) => state === 'open' && fits === 'no');
  if (unfit.length === 0) return '';
  const names = unfit.map(({ component }) => componentName(component)).join(', ');
  return `advice: take a licence that is meant for this type of content for ${names}`;
}

/** The findings because of which no claimed licence was relied on. */
export function doubtWords({ doubts }: Openness): string {
  if (doubts.length === 0) return '';
  return `no licence of this folder is relied on, because of ${doubts.join(', ')}`;
}

/** The truth that a state of a component amounts to. */
export function truthOfState(state: ComponentOpenness['state']): Truth {
  if (state === 'open') return 'yes';
  return state === 'unread' || state === 'unseen' ? 'unknown' : 'no';
}

/** The truth that a limb amounts to: only what is eligible is yes. */
export function truthOfLimb(limb: Openness['eu']['limb']): Truth {
  if (limb === 'eligible') return 'yes';
  return limb === 'ineligible' ? 'no' : 'unknown';
}
