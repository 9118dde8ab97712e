import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { decodeValue, nearest, membersOf, type Day, type Value } from '@weighbridge/core';
import {
  questionsTable,
  questionText,
  settledText,
  unfitText,
  whyAskedText,
} from '@weighbridge/documents';
import {
  readDeclaration,
  withAnswers,
  type Dossier,
  type StatedAnswer,
} from '@weighbridge/inspect';
import { vocabulary } from '@weighbridge/packs';
import {
  answered,
  nextQuestion,
  openInterview,
  questionsOf,
  rankedQuestions,
  settledBetween,
  skipped,
  type Interview,
  type InterviewQuestion,
} from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { endedBy, undecidedBy } from '../dossier-end.ts';
import { faultList } from '../faults.ts';
import { lookOf, textOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { packsAtHand } from '../packs.ts';
import { pasted } from '../paste.ts';
import { textAt } from '../read-text.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectOne, refuseBadDeclaration } from '../targets.ts';
import { Faulty, WrongCall, type Outcome } from '../trouble.ts';
import { TOOL } from '../version.ts';
import { questionOf } from './question.ts';

const FORMATS = ['table', 'json'] as const;

/** `weighbridge ask`: asks what can still change a verdict, and writes the answers down. */
export async function ask(call: Call, shell: Shell): Promise<Outcome> {
  const [target = '.'] = call.targets;
  const path = resolve(shell.cwd, target);
  refuseFile(target, path);
  const format = wordOf(call, 'format', FORMATS);
  const asked = await questionOf(call, shell);
  const inspection = await inspectOne(
    { path, shown: target },
    { knownAt: asked.known_at, call, shell },
  );
  refuseBadDeclaration({ inspection, path, target });
  const { dossier } = inspection;
  const packs = await packsAtHand(shell);
  const interview = openInterview({ dossier, case: asked, packs, tool: TOOL });
  faultList(dossier.faults, shell);
  const room = { dossier, call, shell };
  if (shell.ask === undefined || format !== undefined) return listed(interview, room);
  return asking(interview, { ...room, target, on: asked.known_at });
}

function refuseFile(target: string, path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return;
  throw new WrongCall(`${target} is a file; answers are written beside a model, in its folder`, {
    remedy: pasted(['weighbridge', 'ask', dirname(target)]),
    more: 'weighbridge ask --help',
  });
}

interface Room {
  readonly dossier: Dossier;
  readonly call: Call;
  readonly shell: Shell;
}

/** Nobody can be asked: the questions as a list, for a person or another tool. */
async function listed(interview: Interview, { dossier, call, shell }: Room): Promise<Outcome> {
  const { name } = dossier;
  const unknown = interview.open.length;
  const deliver = await destinationOf(call, shell);
  const { lists } = vocabulary;
  if (wordOf(call, 'format', FORMATS) === 'json') {
    await deliver(`${JSON.stringify(questionsOf(interview, { name, lists }), undefined, 2)}\n`);
  } else {
    const view = viewOf(shell, shell.stdout, lookOf(call));
    await deliver(questionsTable(name, rankedQuestions(interview), { unknown, lists }, view));
  }
  return outcomeOf(interview, dossier);
}

function outcomeOf({ open }: Interview, dossier: Dossier): Outcome {
  const unknown = `${open.length} ${open.length === 1 ? 'verdict' : 'verdicts'} unknown`;
  return endedBy([...(open.length > 0 ? [unknown] : []), ...undecidedBy(dossier)]);
}

/** What came of a sitting. */
interface Sitting {
  readonly interview: Interview;
  readonly answers: readonly { readonly fact: string; readonly value: Value }[];
  /** Facts of which somebody said where to look. */
  readonly lookUp: readonly { readonly fact: string; readonly where: string }[];
}

interface Chair extends Room {
  readonly target: string;
  readonly on: Day;
}

async function asking(interview: Interview, chair: Chair): Promise<Outcome> {
  chair.shell.talk(
    `  ${interview.open.length} verdicts are unknown. Enter alone: not known. ? why it is asked.\n`,
  );
  chair.shell.talk('  see FILE: look there later. q: no more questions.\n');
  const sitting = await sat({ interview, answers: [], lookUp: [] }, chair);
  if (sitting.answers.length + sitting.lookUp.length > 0) await written(sitting, chair);
  const next = `weigh: ${pasted(['weighbridge', 'check', chair.target])}`;
  return { ...outcomeOf(sitting.interview, chair.dossier), next };
}

/** Asks until nothing can change a verdict, nobody knows more, or the person has enough. */
async function sat(start: Sitting, chair: Chair): Promise<Sitting> {
  let sitting = start;
  for (let number = 1; ; number += 1) {
    const question = nextQuestion(sitting.interview);
    if (question === undefined) return sitting;
    const reply = await replyTo(question, number, sitting.interview, chair);
    if (reply.kind === 'enough') return sitting;
    const before = sitting.interview;
    sitting = after(sitting, question, reply);
    if (reply.kind === 'value') tellSettled(before, sitting.interview, chair);
  }
}

function after(sitting: Sitting, { fact }: InterviewQuestion, reply: Reply): Sitting {
  if (reply.kind !== 'value') {
    const lookUp = reply.kind === 'see' ? [{ fact, where: reply.where }] : [];
    return {
      ...sitting,
      interview: skipped(sitting.interview, fact),
      lookUp: [...sitting.lookUp, ...lookUp],
    };
  }
  const answer = { fact, value: reply.value };
  return {
    ...sitting,
    interview: answered(sitting.interview, answer),
    answers: [...sitting.answers, answer],
  };
}

function tellSettled(before: Interview, after: Interview, { call, shell }: Chair): void {
  const view = viewOf(shell, shell.stderr, lookOf(call));
  shell.talk(`${settledText(settledBetween(before, after), view)}\n`);
}

type Reply =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'see'; readonly where: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'enough' };

/** Asks one question until the reply can be read. */
async function replyTo(
  question: InterviewQuestion,
  number: number,
  interview: Interview,
  { call, shell }: Chair,
): Promise<Reply> {
  const view = viewOf(shell, shell.stderr, lookOf(call));
  shell.talk(`\n${questionText(question, { number, lists: vocabulary.lists }, view)}`);
  for (;;) {
    const line = await shell.ask?.('      > ');
    const text = line?.trim();
    if (text === undefined || text === 'q') return { kind: 'enough' };
    if (text === '' || NOT_KNOWN.test(text)) return { kind: 'unknown' };
    if (text === '?') {
      shell.talk(whyAskedText(question, openRulesOf(question, interview), view));
      continue;
    }
    const where = /^see\s+(.+)$/.exec(text)?.[1];
    if (where !== undefined) return { kind: 'see', where };
    const read = valueFrom(question, text);
    if (read.kind === 'value') return read;
    shell.talk(unfitText(`${read.detail}; ${read.remedy}`, view));
  }
}

function openRulesOf(
  { rules }: InterviewQuestion,
  { scales }: Interview,
): readonly { readonly rule: string; readonly must: string; readonly cite: readonly string[] }[] {
  return rules.flatMap(({ pack, rule }) => {
    const duties = scales.find((program) => program.pack.pack === pack)?.pack.duties ?? [];
    return duties.filter(({ id }) => id === rule).map(({ must, cite }) => ({ rule, must, cite }));
  });
}

type Read =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'unfit'; readonly detail: string; readonly remedy: string };

/** An answer as it was typed, read as the type of its fact asks. */
function valueFrom({ entry }: InterviewQuestion, text: string): Read {
  const decoded = decodeValue(entry, spoken(entry, text), vocabulary.lists);
  if (decoded.kind === 'value') return decoded;
  const near = nearest(text, membersOf(entry, vocabulary.lists) ?? []);
  return near === undefined ? decoded : { ...decoded, remedy: `${near}?` };
}

/** What people write instead of Enter alone. */
const NOT_KNOWN = /^(?:i )?(?:do not|don['’]?t) know$|^(?:unknown|not known)$/i;

const YES: ReadonlySet<string> = new Set(['y', 'yes', 'true']);
const NO: ReadonlySet<string> = new Set(['n', 'no', 'false']);

function spoken(entry: InterviewQuestion['entry'], text: string): unknown {
  const word = text.toLowerCase();
  if (entry.type === 'bool') return YES.has(word) || (NO.has(word) ? false : text);
  if (entry.type !== 'set') return text;
  const isOpen = text.endsWith('+');
  const words = text.replace(/\+$/, '').split(',');
  const has = words.map((one) => one.trim()).filter((one) => one !== '' && one !== 'none');
  return { has, ...(isOpen ? {} : { complete: true }) };
}

/** Shows what would be written, asks who says so and what shows it, and writes it whole or not at all. */
async function written(sitting: Sitting, chair: Chair): Promise<void> {
  const { shell, target, call } = chair;
  const file = textOf(call, 'output') ?? join(target, 'weighbridge.yaml');
  const by = (await shell.ask?.('  who says so (a role or team; empty: leave it out) > '))?.trim();
  const evidence = (
    await shell.ask?.('  what shows it (file, link or note; empty if only your word) > ')
  )?.trim();
  const before = existsSync(resolve(shell.cwd, file))
    ? await textAt(file, shell, `weighbridge ask ${pasted([target])}`)
    : '';
  const text = withLookUps(
    withAnswers(before, stated(sitting, chair.on, { by, evidence })),
    sitting,
  );
  shell.talk(`\n  ${file}\n${addedLines(before, text)}\n`);
  const { faults } = readDeclaration(file, text, { vocabulary });
  if (faults.length > 0) throw new Faulty(faults);
  const sure = (await shell.ask?.('  Write it? y/N > '))?.trim().toLowerCase();
  if (sure === undefined || !YES.has(sure)) return shell.talk('  nothing was written\n');
  const deliver = await destinationOf(
    { ...call, options: { ...call.options, output: file } },
    shell,
  );
  await deliver(text);
  shell.talk(`  written   ${pasted([file])}\n`);
}

function stated(
  { answers }: Sitting,
  on: Day,
  said: { readonly by: string | undefined; readonly evidence: string | undefined },
): readonly StatedAnswer[] {
  return answers.map(({ fact, value }) => ({
    fact,
    value,
    on,
    ...(said.by ? { by: said.by } : {}),
    ...(said.evidence ? { evidence: said.evidence } : {}),
  }));
}

/** What is to be looked up stands at the end as comments, each once however often it was said. */
function withLookUps(text: string, { lookUp }: Sitting): string {
  const lines = lookUp.map(
    ({ fact, where }) => `# to be looked up: ${fact}, see ${where.replaceAll(/\p{C}/gu, ' ')}`,
  );
  const known = new Set(text.split('\n'));
  const fresh = [...new Set(lines)].filter((line) => !known.has(line));
  return `${text}${fresh.map((line) => `${line}\n`).join('')}`;
}

function addedLines(before: string, after: string): string {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => line !== '' && !known.has(line))
    .map((line) => `  + ${line}\n`)
    .join('');
}
