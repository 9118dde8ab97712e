import type { LicenceTerms, TermsBook } from '../terms/record.ts';
import { idsIn } from './tags.ts';
import type { LicensedComponent } from './use.ts';

/** Something that the terms want where copies go, with the section that says so. */
export interface NoticeAsk {
  readonly licence: string;
  readonly components: readonly string[];
  readonly at: string | null;
  readonly says: string;
}

/** What has to travel with copies of a model, and what has to be shown. */
export interface Notices {
  readonly schema: 'weighbridge.licence-notice/1';
  /** Licence texts to put beside the files, with the key under which the text is known. */
  readonly texts: readonly (NoticeAsk & { readonly file: string; readonly text: string | null })[];
  /** What stands in a file of notices, by the name that the terms give the file. */
  readonly notices: readonly (NoticeAsk & { readonly file: string })[];
  readonly shown: readonly NoticeAsk[];
  readonly names: readonly NoticeAsk[];
  readonly changes: readonly NoticeAsk[];
  /** Components whose terms nobody has read, or that have no record. */
  readonly unknown: readonly LicensedComponent[];
}

/**
 * The notice and attribution files that the terms of a model's components demand when copies are
 * passed on, each demand with its section. A fixed sentence is named, not quoted: it stands in the text.
 *
 * @example
 * noticesOf([{ component: 'weights', licence: 'own' }], termsBook([])).unknown.length; // 1
 */
export function noticesOf(components: readonly LicensedComponent[], book: TermsBook): Notices {
  const grouped = groupsOf(components, book);
  const from = <T extends object>(one: (group: Group) => readonly T[]): readonly T[] =>
    grouped.flatMap(one);
  return {
    schema: 'weighbridge.licence-notice/1',
    texts: from(textAsks),
    notices: from(noticeAsks),
    shown: from(shownAsks),
    names: from(nameAsks),
    changes: from(changeAsks),
    unknown: components.filter(({ licence }) => idsIn(licence, book).some((id) => !book.has(id))),
  };
}

interface Group {
  readonly licence: LicenceTerms;
  readonly components: readonly string[];
}

function groupsOf(components: readonly LicensedComponent[], book: TermsBook): readonly Group[] {
  const byId = new Map<string, Set<string>>();
  for (const { component, licence } of components)
    for (const id of idsIn(licence, book)) byId.set(id, (byId.get(id) ?? new Set()).add(component));
  return [...byId].flatMap(([id, names]) => {
    const licence = book.get(id);
    return licence === undefined ? [] : [{ licence, components: [...names] }];
  });
}

function ask({ licence, components }: Group, at: string | null, says: string): NoticeAsk {
  return { licence: licence.id, components, at, says };
}

/** Notices that are met without the text of the licence. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'none',
  'unknown',
  'cite-in-publications',
  'source-credit',
  'attribution-rights',
]);

function textAsks(group: Group): Notices['texts'] {
  const { terms, text, name, id } = group.licence;
  const { flow_down: flow, attribution_notice: notice } = terms;
  const copy = flow.value.startsWith('licence-copy') || flow.value.startsWith('same-licence');
  if (!copy && WITHOUT_TEXT.has(notice.value)) return [];
  const at = copy ? flow.at : notice.at;
  return [{ ...ask(group, at, `the text of ${name}`), file: `LICENSE.${id}`, text: text.key }];
}

function noticeAsks(group: Group): Notices['notices'] {
  const { attribution_notice: notice } = group.licence.terms;
  if (notice.value === 'none' || notice.value === 'unknown') return [];
  const says =
    notice.content ?? notice.note ?? `${group.licence.name}: ${notice.value.replaceAll('-', ' ')}`;
  return [
    { ...ask(group, notice.at, says), file: notice.file === undefined ? 'NOTICE' : notice.file },
  ];
}

function shownAsks(group: Group): readonly NoticeAsk[] {
  const { display_duty: display } = group.licence.terms;
  if (display.value === 'none' || display.value === 'unknown') return [];
  const where = display.where === undefined ? '' : `, ${display.where}`;
  const says = `“${display.phrase ?? ''}”${where} (${display.value.replaceAll('-', ' ')})`;
  return [ask(group, display.at, says)];
}

function nameAsks(group: Group): readonly NoticeAsk[] {
  const { naming_duty: naming } = group.licence.terms;
  if (naming.value !== 'required') return [];
  const says = `begins with “${naming.prefix ?? ''}”: ${naming.applies_to ?? 'models made from it'}`;
  return [ask(group, naming.at, says)];
}

function changeAsks(group: Group): readonly NoticeAsk[] {
  const { state_changes: changes } = group.licence.terms;
  if (changes.value === 'none' || changes.value === 'unknown') return [];
  return [ask(group, changes.at, changes.note ?? 'state what was changed')];
}
