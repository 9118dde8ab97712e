import { parseDay, sha256, ticketNumber, type Facts, type Sha256 } from '@weighbridge/core';
import { compilePack, prepare, type EvaluateOptions, type Pack } from '@weighbridge/rules';
import { caseDigest } from './case-digest.ts';
import { factNamesOf, ticketFacts, wordsFor } from './ticket-facts.ts';
import { sumOf } from './sum.ts';
import type { Case, Ticket } from './ticket.ts';
import { answerOf, heaviestDecision, type PackAnswer } from './verdicts.ts';
import { weighedFacts, withDerived, type Entries } from './weighed-facts.ts';

/** All that a ticket follows from; a stored ticket holds it too, so that it can be made again. */
export interface Weighing {
  readonly subject: Ticket['subject'];
  readonly case: Case;
  readonly declared: Sha256;
  readonly actor?: string;
  readonly dossier: Sha256;
  /** Chosen, in the order of the ticket. */
  readonly packs: readonly Pack[];
  /** Without what is derived here. */
  readonly facts: Facts;
  readonly findings: Ticket['findings'];
  readonly faults: Ticket['faults'];
  readonly unread: Ticket['unread'];
  readonly tool: string;
}

/**
 * Makes the ticket: derives, asks law, licences and practice, tells the policies what is unknown
 * and unmet, asks them, and puts down every reason.
 */
export function makeTicket(weighing: Weighing): Ticket {
  const entries = entriesOf(weighing.packs);
  const { facts, answers } = twoPasses(weighing, entries);
  const verdicts = answers.flatMap((answer) => answer.verdicts);
  const decision = heaviestDecision(answers.flatMap(({ decisions }) => decisions));
  const { findings, faults, unread } = weighing;
  const said = { verdicts, findings, ...(decision === undefined ? {} : { decision }) };
  const held = ticketFacts(facts, factNamesOf(said));
  return {
    schema: 'weighbridge.ticket/1',
    ...identityOf(weighing),
    subject: weighing.subject,
    as_of: weighing.case.as_of,
    known_at: weighing.case.known_at,
    dossier: weighing.dossier,
    packs: weighing.packs.map(packLine),
    facts: held,
    vocabulary: wordsFor(
      [...factNamesOf(said), ...Object.keys(held), ...Object.keys(weighing.case.use)],
      entries,
    ),
    ...said,
    faults,
    unread,
    sum: sumOf(verdicts),
    tool: weighing.tool,
  };
}

/** The digest of a pack's compiled form, which is how a ticket binds it. */
export function packDigest(pack: Pack): Sha256 {
  return sha256(compilePack(pack));
}

/** The vocabulary entries that packs carry; of two of one name the first counts. */
export function entriesOf(packs: readonly Pack[]): Entries {
  return Object.fromEntries(packs.toReversed().flatMap((pack) => Object.entries(pack.facts)));
}

interface Passes {
  readonly facts: Facts;
  readonly answers: readonly PackAnswer[];
}

// Policies read what the others came to, so they are asked last; each answer keeps its pack's place.
function twoPasses(weighing: Weighing, entries: Entries): Passes {
  const options: EvaluateOptions = { asOf: weighing.case.as_of, strict: weighing.case.strict };
  const programs = weighing.packs.map(prepare);
  const facts = withDerived(weighing.facts, entries);
  const first = programs.map((program) =>
    program.pack.asks === 'policy' ? undefined : answerOf(program, facts, options),
  );
  const all = { ...facts, ...weighedFacts(first.flatMap((answer) => answer?.verdicts ?? [])) };
  const answers = programs.map((program, place) => first[place] ?? answerOf(program, all, options));
  return { facts: all, answers };
}

function identityOf(weighing: Weighing): Pick<Ticket, 'number' | 'case'> {
  const { roles, use, places, strict } = weighing.case;
  const { declared, actor, packs, subject, dossier } = weighing;
  const names = packs.map(({ pack }) => pack);
  const digest = caseDigest({
    files: subject.revision.files ?? dossier,
    declared,
    case: weighing.case,
    packs: names,
  });
  return {
    number: ticketNumber(digest),
    case: {
      digest,
      declared,
      ...(actor === undefined ? {} : { actor }),
      roles,
      use,
      places,
      strict,
    },
  };
}

function packLine(pack: Pack): Ticket['packs'][number] {
  const { title, version, asks } = pack;
  const status_date = parseDay(pack.status_date);
  if (status_date === undefined)
    throw new Error(`status_date of ${pack.pack} is no day; the pack was not checked`);
  return { name: pack.pack, title, version, sha256: packDigest(pack), status_date, asks };
}
