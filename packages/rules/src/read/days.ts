import type { DatedRule } from '../evaluate/program.ts';
import type { Param, Source } from '../tree.ts';
import type { Report } from './pack-fault.ts';
import type { Spot } from './source-text.ts';
import { allExpressions, dutyExpressions, usedBy, type Rules } from './uses.ts';

/** What the checks of days need of a pack. */
export interface DayCheck {
  readonly rules: Rules;
  readonly params: ReadonlyMap<string, Param>;
  readonly paramSpots: ReadonlyMap<string, Spot>;
  readonly sources: readonly Source[];
  readonly dutySpots: ReadonlyMap<string, Spot>;
  readonly report: Report;
}

/**
 * Holds the days of rules, parameters and sources against each other.
 * Faults: `WB-D02` (no value on a day), `WB-D03`.
 */
export function checkDays(check: DayCheck): void {
  const told = new Set<string>();
  const { duties, information = [] } = check.rules;
  for (const duty of [...duties, ...information]) {
    const used = usedBy(dutyExpressions(duty), check.rules.terms);
    checkParams(
      used.params,
      { from: duty.from, until: duty.until, who: `\`${duty.id}\`` },
      { check, told },
    );
    checkSources(duty, check);
  }
  // Terms and rules of decisions have no days of their own: they hold as long as their parameters.
  const always = usedBy(
    allExpressions({ ...check.rules, duties: [], information: [] }),
    check.rules.terms,
  );
  checkParams(
    always.params,
    { from: undefined, until: undefined, who: 'a term or decision' },
    { check, told },
  );
}

interface InForce {
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly who: string;
}

interface Telling {
  readonly check: DayCheck;
  /** Parameters already told, so that one gap is one fault. */
  readonly told: Set<string>;
}

function checkParams(names: ReadonlySet<string>, rule: InForce, { check, told }: Telling): void {
  for (const name of names) {
    const param = check.params.get(name);
    const spot = check.paramSpots.get(name);
    if (param === undefined || spot === undefined || told.has(name)) continue;
    const day = firstDayWithout(param, rule);
    if (day === undefined) continue;
    told.add(name);
    check.report(spot, {
      code: 'WB-D02',
      detail: `\`params.${name}\` has no value on ${day}, when ${rule.who} uses it`,
      remedy: `add a value that holds on ${day}, or correct \`from\` or \`until\``,
    });
  }
}

/** The first day on which a rule is in force and the parameter has no value. */
function firstDayWithout(param: Param, rule: InForce): string | undefined {
  const values = param.values;
  // A rule without `from` begins with the parameters it uses (rule model, section 6).
  let day = rule.from ?? values[0]?.from ?? '';
  for (const value of values) {
    if (isOver(day, rule)) return undefined;
    if (value.from > day) return day;
    if (value.until === undefined) return undefined;
    if (value.until > day) day = value.until;
  }
  return isOver(day, rule) ? undefined : day;
}

function isOver(day: string, rule: InForce): boolean {
  return rule.until !== undefined && day >= rule.until;
}

function checkSources(duty: DatedRule, check: DayCheck): void {
  const spot = check.dutySpots.get(duty.id);
  if (spot === undefined) return;
  for (const source of check.sources) {
    if (
      source.from === undefined ||
      !duty.cite.some((cite) => cite === source.key || cite.startsWith(`${source.key} `))
    )
      continue;
    const starts = duty.from ?? (duty.due === undefined ? 'the beginning' : undefined);
    if (starts === undefined || (duty.from !== undefined && duty.from >= source.from)) continue;
    check.report(spot, {
      code: 'WB-D03',
      detail: `\`${duty.id}\` is in force from ${starts}, but \`${source.key}\` only from ${source.from}`,
      remedy: `set \`from: ${source.from}\` or later`,
    });
  }
}
