// The pages under docs/law: each pack with its rules in our words, condition, dates, citation, mark and
// tests; what is not certain; what changed between versions.
import { isRecord } from '@weighbridge/core';
import {
  diffPacks,
  printExpr,
  type Dated,
  type Duty,
  type Information,
  type Pack,
  type PackTest,
  type Rule,
  type Term,
} from '@weighbridge/rules';
import { parse } from 'yaml';

/** A pack with its tests. */
export interface TestedPack {
  readonly pack: Pack;
  readonly tests: readonly PackTest[];
}

/** What the pages are made of. */
export interface LawSource {
  readonly packs: readonly TestedPack[];
  /** Every version that is kept, the newest included. */
  readonly kept: readonly Pack[];
  /** Text of `packages/packs/errata.yaml`. */
  readonly errata: string;
  /** Text of `packages/packs/crosswalk/mappings.yaml`. */
  readonly mappings: string;
}

/** One page, by its name under docs/law. */
export interface LawPage {
  readonly name: string;
  readonly text: string;
}

/** All pages: one for each pack, the list of them, errata, changes and code lists of others. */
export function lawPages(source: LawSource): readonly LawPage[] {
  return [
    { name: 'README.md', text: listPage(source.packs) },
    { name: 'errata.md', text: errataPage(source) },
    { name: 'changes.md', text: changesPage(source) },
    { name: 'mappings.md', text: mappingsPage(source) },
    ...source.packs.map((tested) => ({
      name: `${tested.pack.pack}.md`,
      text: packPage(tested),
    })),
  ];
}

// The list

const ASKED = [
  ['law', 'Law'],
  ['licence', 'Licences'],
  ['practice', 'Voluntary frameworks and good practice'],
  ['policy', 'Policies'],
] as const;

function listPage(packs: readonly TestedPack[]): string {
  const sections = ASKED.flatMap(([asks, title]) => {
    const own = packs.filter(({ pack }) => pack.asks === asks);
    return own.length === 0 ? [] : [listSection(title, own)];
  });
  return blocks([
    '# The law as data',
    'Each pack on a page: its rules in our words, when they hold, from which day, on which paragraph, how sure the text is, and the tests that hold it. Made by `npm run packs` from `packages/packs`. It is information, not legal advice; the paragraph counts, not our words.',
    ...sections,
    'What is not certain, what was wrong, and how to report an error: [errata.md](errata.md). What changed between versions: [changes.md](changes.md). Code lists of others beside ours: [mappings.md](mappings.md). How to read a condition: [rules-language.md](../rules-language.md).',
  ]);
}

function listSection(title: string, packs: readonly TestedPack[]): string {
  const rows = packs.map(({ pack, tests }) => {
    const places = pack.places.length === 0 ? 'everywhere' : pack.places.join(', ');
    const rules = String(rulesOf(pack).length);
    return [`[${pack.title}](${pack.pack}.md)`, places, rules, String(tests.length)];
  });
  return [`## ${title}`, '', ...table(['pack', 'place', 'rules', 'tests'], rows)].join('\n');
}

// One pack

type AnyRule = Duty | Information;

function rulesOf(pack: Pack): readonly AnyRule[] {
  return [...pack.duties, ...(pack.information ?? [])];
}

function packPage({ pack, tests }: TestedPack): string {
  const { places, version, status_date: on } = pack;
  const where = places.length === 0 ? 'everywhere' : places.join(', ');
  return blocks([
    `# ${pack.title}`,
    `\`${pack.pack}@${version}\`, compared with its sources on ${on}; holds ${where === 'everywhere' ? where : `in ${where}`}. Our words; the paragraph counts. [An error?](errata.md)`,
    ['## Sources', '', ...pack.sources.map(sourceLine)].join('\n'),
    ...(pack.asks === 'practice'
      ? [controls(pack.duties)]
      : section('Duties', pack.duties, { pack: pack.pack, tests })),
    ...section('Information', pack.information ?? [], { pack: pack.pack, tests }),
    ...section(
      'Decisions',
      pack.decisions.flatMap(({ rules }) => rules),
      { pack: pack.pack, tests },
    ),
    ...termSection(pack),
    ...paramSection(pack),
  ]);
}

function sourceLine({ key, title, url, binding }: Pack['sources'][number]): string {
  const link = url === undefined ? '' : ` <${url}>`;
  return `- **${key}** ${plain(title)}${link}${binding ? '' : ' (does not bind)'}`;
}

type Columns = 'who' | 'must' | 'mark' | 'from' | 'until' | 'due' | 'met' | 'note';
type ListedRule = Rule &
  Partial<Pick<Duty, Columns | 'lifecycle' | 'enforcement'>> & { readonly says?: string };

interface At {
  readonly pack: string;
  readonly tests: readonly PackTest[];
}

/** Rules in the order of the pack, each file of it named where its rules begin. */
function section(title: string, rules: readonly ListedRule[], at: At): readonly string[] {
  if (rules.length === 0) return [];
  const written = rules.flatMap((rule, place) => {
    const { file } = rule.at;
    const isFirst = file !== undefined && file !== rules[place - 1]?.at.file;
    const path = `../../packages/packs/${at.pack}/${file}`;
    return [...(isFirst ? [`From [${file}](${path}):`] : []), ruleText(rule, at.tests)];
  });
  return [`## ${title}`, ...written];
}

/** Controls of a framework, a line each: they all hold for whoever adopted it. */
function controls(rules: readonly Duty[]): string {
  const lines = rules.map(({ id, must, cite, mark, met, note }) =>
    [
      `- **${id}** ${plain(must)} (${plain(cite.join('; '))}; ${MARKS[mark]}).`,
      ...(met === undefined ? [] : [` Shown by ${code(printExpr(met))}.`]),
      ...(note === undefined ? [] : [` ${plain(note)}.`]),
    ].join(''),
  );
  return ['## Controls', '', ...lines].join('\n');
}

const MARKS = {
  V: 'checked against a copy of the official text',
  V2: 'checked against dated secondary sources',
  K: 'not checked',
  I: 'our inference',
} as const;

function ruleText(rule: ListedRule, tests: readonly PackTest[]): string {
  const { id = '', who, must, says, cite, mark, from, until, due, met, note } = rule;
  const lines = [
    ['who', who],
    ['law', cite.join('; ')],
    ['text', mark === undefined ? undefined : MARKS[mark]],
    ['when', code(conditionText(rule))],
    ...rule.unless.flatMap(exceptionLines),
    ['from', from],
    ['until', until],
    ['due', due === undefined ? undefined : code(printExpr(due))],
    ['state', datedText(rule.lifecycle, 'in_force')],
    ['enforced', datedText(rule.enforcement, 'normal')],
    ['shown by', met === undefined ? undefined : code(printExpr(met))],
    ['note', note],
    ...testLines(id, tests),
  ] as const;
  const shown = lines.flatMap(([label, text]) =>
    text === undefined || text === ''
      ? []
      : [`- ${label}: ${text.startsWith('`') ? text : plain(text)}`],
  );
  return [`### ${id}`, '', plain(must ?? says ?? ''), '', ...shown].join('\n');
}

function conditionText({ base }: Rule): string {
  if (base.kind === 'is') return printExpr(base.expr);
  return base.of.map((part) => wholeText(part)).join(' || ');
}

function wholeText(rule: Rule): string {
  const unless = rule.unless.map(wholeText).join(' || ');
  return unless === '' ? conditionText(rule) : `${conditionText(rule)} && !(${unless})`;
}

function exceptionLines(exception: Rule): readonly (readonly [string, string])[] {
  const name = exception.id ?? '';
  return [[`unless ${name} (${exception.cite.join('; ')})`, code(wholeText(exception))]];
}

function datedText<T extends string>(
  dated: readonly Dated<T>[] | undefined,
  usual: T,
): string | undefined {
  const [only, ...more] = dated ?? [];
  if (only === undefined || (more.length === 0 && only.value === usual)) return undefined;
  return [only, ...more]
    .map(({ value, from, until, by }) =>
      [
        value.replaceAll('_', ' '),
        ...(from === undefined ? [] : [`from ${from}`]),
        ...(until === undefined ? [] : [`until ${until}`]),
        ...(by === undefined ? [] : [`by ${by}`]),
      ].join(' '),
    )
    .join(', ');
}

/** Of each answer the first test that expects it, and how many tests there are. */
function testLines(id: string, tests: readonly PackTest[]): readonly (readonly [string, string])[] {
  const expecting = tests.flatMap((test) => {
    const expected = test.expect[id];
    const status = typeof expected === 'string' ? expected : expected?.status;
    return status === undefined ? [] : [{ name: test.name, status: status.split(':20')[0] ?? '' }];
  });
  const first = [...Map.groupBy(expecting, ({ status }) => status)].map(
    ([status, [one]]) => [`test, ${status}`, one?.name ?? ''] as const,
  );
  const more = expecting.length - first.length;
  return more > 0 ? [...first, ['tests', `${more} more`]] : first;
}

function termSection({ terms }: Pack): readonly string[] {
  if (terms.length === 0) return [];
  return ['## Terms', terms.map(termText).join('\n')];
}

function termText(term: Term): string {
  const cite = term.kind === 'rule' ? term.rule.cite : term.cite;
  return `- **${term.name}** (${plain(cite.join('; '))}): ${code(termCondition(term))}`;
}

function termCondition(term: Term): string {
  if (term.kind === 'value') return printExpr(term.value);
  if (term.kind === 'rule') return wholeText(term.rule);
  const chosen = term.choose.map((one) => `${one.value}: ${wholeText(one)}`);
  return [...chosen, ...(term.otherwise === undefined ? [] : [`otherwise ${term.otherwise}`])].join(
    '; ',
  );
}

function paramSection({ params }: Pack): readonly string[] {
  if (params.length === 0) return [];
  const rows = params.flatMap(({ name, unit, values }) =>
    values.map(({ value, from, until, cite, kind }) => [
      code(name),
      `${value}${unit === 'date' || unit === '1' ? '' : ` ${unit}`}`,
      until === undefined ? from : `${from} to ${until}`,
      plain(cite.join('; ')),
      kind ?? '',
    ]),
  );
  return [
    ['## Parameters', '', ...table(['name', 'value', 'from', 'law', 'kind'], rows)].join('\n'),
  ];
}

// What is not certain

function errataPage({ packs, errata }: LawSource): string {
  const parsed: unknown = parse(errata);
  const doubtful = packs
    .filter(({ pack }) => pack.asks === 'law')
    .flatMap(({ pack }) => rulesOf(pack).map((rule) => ({ pack, rule })))
    .filter(({ rule }) => rule.mark === 'K' || rule.mark === 'I');
  return blocks([
    '# Errata',
    '## How to report an error',
    '`why` prints a text that is ready to send: the rule with its version and paragraph, what it read, what came out, and a case to correct. Nothing of the model is in it but the facts that the rule read.',
    '```sh\nweighbridge check lantern-nano --format json --output ticket.json # exit 1\nweighbridge why ticket.json art-53-1-d --report\n```',
    'Say in it what the paragraph says, and put the answer that should have come out into the case: the case becomes a test. Without a ticket, write the case by hand and run it with `weighbridge rules test PACK --with my-cases.yaml`. Send it as an issue of the project. A correction gets a new version of the pack; old versions stay, so that old tickets replay, and the correction stands here.',
    '## Corrections',
    listed(entries(parsed, 'corrections')) || 'None since the first release.',
    '## Open points',
    listed(entries(parsed, 'open')),
    '## Rules whose text was not checked, or is our inference',
    doubtful
      .map(
        ({ pack, rule }) =>
          `- [\`${rule.id}\`](${pack.pack}.md#${rule.id}) ${pack.title}: ${MARKS[rule.mark]}`,
      )
      .join('\n'),
    '## Parts of rules that were not checked, or are our inference',
    packs
      .filter(({ pack }) => pack.asks === 'law')
      .flatMap(({ pack }) => partsOf(pack).filter(isDoubtful).map(partLine(pack)))
      .join('\n'),
  ]);
}

/** A term, a rule, or what stands in one, with what it cites. */
type Part = Pick<Rule, 'cite'> & { readonly name: string };

function partsOf(pack: Pack): readonly Part[] {
  const terms = pack.terms.flatMap((term) =>
    term.kind === 'rule' ? within(term.name, term.rule) : [term],
  );
  return [...terms, ...rulesOf(pack).flatMap((rule) => within(rule.id, rule))];
}

function within(name: string, { cite, base, unless }: Rule): readonly Part[] {
  const inner = [...(base.kind === 'any' ? base.of : []), ...unless];
  return [{ name, cite }, ...inner.flatMap((one) => within(`${name}, ${one.id ?? ''}`, one))];
}

// A citation says so where only a part of a rule is in doubt.
function isDoubtful({ cite }: Part): boolean {
  return cite.some((one) => /\(mark [KI]\b/.test(one));
}

function partLine(pack: Pack): (part: Part) => string {
  return ({ name, cite }) => `- ${pack.title}, \`${name}\`: ${plain(cite.join('; '))}`;
}

function entries(parsed: unknown, section_: string): readonly { about: string; says: string }[] {
  const found = isRecord(parsed) ? parsed[section_] : undefined;
  if (!Array.isArray(found)) return [];
  return found.flatMap((entry: unknown) =>
    isRecord(entry) ? [{ about: String(entry['about']), says: String(entry['says']) }] : [],
  );
}

function listed(all: readonly { about: string; says: string }[]): string {
  return all.map(({ about, says }) => `- **${about}**: ${plain(says)}`).join('\n');
}

// What changed

function changesPage({ packs, kept }: LawSource): string {
  const sections = packs.flatMap(({ pack }) => {
    const versions = kept
      .filter((other) => other.pack === pack.pack)
      .toSorted((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }));
    return versions.slice(1).map((after, place) => changeSection(versions[place], after));
  });
  return blocks([
    '# What changed',
    'Between one released version of a pack and the next. `weighbridge rules diff` shows the same for any two packs, with the cases that turn.',
    ...(sections.length === 0 ? ['Nothing yet.'] : sections.toReversed()),
  ]);
}

function changeSection(before: Pack | undefined, after: Pack): string {
  if (before === undefined) return '';
  const rules = diffPacks(before, after).filter(
    ({ of }) => of.startsWith('rules.') || of.startsWith('params.'),
  );
  const named = (kind: string): string =>
    [
      ...new Set(
        rules.filter((one) => one.kind === kind).map(({ of }) => of.slice(of.indexOf('.') + 1)),
      ),
    ]
      .map(code)
      .join(', ');
  const lines = (['added', 'removed', 'changed'] as const).flatMap((kind) => {
    const names = named(kind);
    return names === '' ? [] : [`- ${kind}: ${names}`];
  });
  return [
    `## ${after.title}: ${before.version} to ${after.version}`,
    '',
    ...(lines.length === 0 ? ['Only words changed.'] : lines),
  ].join('\n');
}

// Code lists of others

function mappingsPage({ packs, mappings }: LawSource): string {
  const parsed: unknown = parse(mappings);
  const lists = Array.isArray(parsed) ? parsed.filter(isRecord) : [];
  return blocks([
    '# Code lists of others',
    'Hazard numbers, editions of a list and thresholds of laboratories, each code beside the rule of ours that means the same. Which of our six domains a threshold of a laboratory belongs to is our reading; words of laboratories are not interchangeable. A code is kept with its list and edition.',
    ...lists.map((list) => mappingSection(list, packs)),
  ]);
}

function mappingSection(
  { title, note, codes }: { readonly [key: string]: unknown },
  packs: readonly TestedPack[],
): string {
  const rows = (Array.isArray(codes) ? codes.filter(isRecord) : []).map(
    ({ code: own, name, same }) => [
      plain(String(own)),
      plain(String(name)),
      typeof same === 'string' ? ruleLink(same, packs) : 'none',
    ],
  );
  const head = [`## ${plain(String(title))}`, '', `${plain(String(note))}.`, ''];
  return [...head, ...table(['code', 'name', 'same as'], rows)].join('\n');
}

function ruleLink(id: string, packs: readonly TestedPack[]): string {
  const found = packs.find(({ pack }) => pack.duties.some((duty) => duty.id === id));
  return found === undefined ? id : `[${id}](${found.pack.pack}.md)`;
}

// Markdown

/** Text that Markdown leaves as it is. */
function plain(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\`*_[\]<>|]/gu, String.raw`\$&`);
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function blocks(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
