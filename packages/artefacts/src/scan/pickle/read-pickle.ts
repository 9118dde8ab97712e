import { note, skip, type Ledger } from '../ledger.ts';
import { partOf, type Content } from '../content.ts';
import { SNIFF_BYTES } from '../../sniff/sniff-format.ts';
import { sniffPickle } from '../../sniff/pickle.ts';
import { arrayAfter } from './joblib.ts';
import { judgeOf, type Handed, type Judge } from './judge.ts';
import { BROKEN, EXPANDS, TRAILING, TRUNCATED } from './kinds.ts';
import { newMachine, step, type Machine } from './machine.ts';
import { carriedBytes, handedBytes, mayCarry } from './handed.ts';
import { aheadOf, readOperand } from './operand.ts';
import { OPCODES } from './opcodes.ts';
import { EndOfTape, Tape } from './tape.ts';
import { referencesIn, type Value } from './values.ts';
import { isLegacyMagic, storageBytes } from './torch-legacy.ts';

/** What the container of a pickle says about it. */
export interface PickleContext {
  /** Names below `__torch__` are types of the archive itself. */
  readonly torchScript?: boolean;
  /** Bytes after the last pickle belong to the container. */
  readonly mayBeFollowed?: boolean;
}

/** Looks into bytes that were handed to a loader inside a pickle. */
export type Inner = (content: Content) => Promise<void>;

/** So many times more references than bytes are no accident. */
const MAX_EXPANSION = 1000;

/**
 * Runs the pickle machine over all pickles of a content, one after the other, importing and calling
 * nothing, and writes down what loading would do. Goes on as far as any loader would. Holds a window
 * of 256 KiB, the memo and the stack.
 */
export async function readPickles(
  ledger: Ledger,
  content: Content,
  context: PickleContext,
  inner: Inner,
): Promise<void> {
  const tape = new Tape(content.source);
  const storages: Value[] = [];
  let isLegacy = false;
  for (let stream = 0; tape.remaining > 0; stream += 1) {
    if (stream > 0 && !(await isPickleAt(tape, stream < 5 && isLegacy))) break;
    const run = await runStream(ledger, content, tape, context);
    storages.push(...run.storages);
    await lookInto(ledger, content, run, inner);
    if (stream === 0) isLegacy = isLegacyMagic(run.result);
    if (run.outcome !== 'stopped') return;
    if (isLegacy && stream === 4) return judgeStorages(ledger, content, tape, storages);
  }
  if (tape.remaining > 0 && context.mayBeFollowed !== true) await judgeRest(ledger, content, tape);
}

interface Run {
  readonly outcome: 'stopped' | 'broken' | 'limited';
  readonly result: Value | undefined;
  readonly handed: readonly Handed[];
  readonly carried: readonly Handed[];
  readonly storages: readonly Value[];
}

async function runStream(
  ledger: Ledger,
  content: Content,
  tape: Tape,
  context: PickleContext,
): Promise<Run> {
  const judge = judgeOf(ledger, content, { torchScript: context.torchScript === true });
  const machine = newMachine();
  const storages: Value[] = [];
  const carried: Handed[] = [];
  const start = tape.position;
  const outcome = await stepThrough(ledger, content, { tape, machine, judge, storages, carried });
  judge.close();
  const result = machine.stack.at(-1);
  judgeSize(ledger, content, result, { start, end: tape.position });
  return { outcome, result, handed: judge.handed, carried, storages };
}

interface Running {
  readonly tape: Tape;
  readonly machine: Machine;
  readonly judge: Judge;
  readonly storages: Value[];
  /** Bytes and texts that could be something that is loaded later. */
  readonly carried: Handed[];
}

/** So many bytes and texts of one pickle are looked into. */
const MAX_CARRIED = 1000;

async function stepThrough(
  ledger: Ledger,
  content: Content,
  { tape, machine, judge, storages, carried }: Running,
): Promise<Run['outcome']> {
  const watch = {
    ...judge.watch,
    persistent: (id: Value, at: number): void => {
      storages.push(id);
      judge.watch.persistent(id, at);
    },
  };
  for (;;) {
    const at = tape.position;
    if ((ledger.spent.opcodes += 1) > ledger.limits.opcodes) {
      skip(
        ledger,
        content,
        `more than ${ledger.limits.opcodes} opcodes; the rest from byte ${at} on was not followed`,
      );
      return 'limited';
    }
    const ready = aheadOf(tape);
    if (ready !== undefined) await ready;
    try {
      const opcode = tape.remaining === 0 ? undefined : OPCODES.get(tape.u8());
      if (opcode === undefined) {
        const says =
          tape.remaining === 0 && at === content.source.sizeBytes
            ? 'the pickle ends without STOP'
            : 'this byte is no opcode of the pickle machine';
        note(ledger, content, BROKEN, { says, at: { byte: at }, key: 'end' });
        return 'broken';
      }
      const given = readOperand(tape, opcode.operand);
      if (given.kind === 'value' && carried.length < MAX_CARRIED && mayCarry(given.value))
        carried.push({ value: given.value, at });
      step(machine, opcode.name, given, { watch, at });
      if (opcode.name === 'STOP') return 'stopped';
      if (opcode.name === 'BUILD' && machine.built !== undefined)
        await afterBuild(ledger, content, { tape, machine, judge, storages, carried });
    } catch (error) {
      if (!(error instanceof EndOfTape)) throw error;
      const says = `an operand leads ${error.need} bytes beyond the end`;
      note(ledger, content, TRUNCATED, { says, at: { byte: at }, key: 'end' });
      return 'broken';
    }
  }
}

// joblib writes an array's bytes, or a pickle of its objects, in the middle of its own pickle.
async function afterBuild(ledger: Ledger, content: Content, running: Running): Promise<void> {
  const { tape, machine } = running;
  const array = arrayAfter(machine.built);
  if (array === undefined) return;
  const ready = aheadOf(tape);
  if (ready !== undefined) await ready;
  if (array.kind === 'objects') {
    await stepThrough(ledger, content, { ...running, machine: newMachine() });
    return;
  }
  if (array.padded) tape.pass(tape.u8());
  tape.pass(array.sizeBytes);
}

async function isPickleAt(tape: Tape, expected: boolean): Promise<boolean> {
  if (expected) return true;
  const length = Math.min(SNIFF_BYTES, tape.remaining);
  const sample = await tape.source.read(tape.position, length);
  return sniffPickle(sample, tape.remaining) !== undefined;
}

async function lookInto(
  ledger: Ledger,
  content: Content,
  { handed, carried }: Run,
  inner: Inner,
): Promise<void> {
  const { memberBytes } = ledger.limits;
  for (const { value, at } of handed.slice(0, MAX_CARRIED)) {
    const source = await handedBytes(value, content.source, memberBytes);
    const within = [...content.within, `bytes loaded at ${at}`];
    if (source !== undefined) await inner({ source, name: 'bytes.pkl', within });
  }
  for (const { value, at } of carried) {
    const source = await carriedBytes(value, content.source, memberBytes);
    const within = [...content.within, `bytes at ${at}`];
    if (source !== undefined) await inner({ source, name: 'bytes.pkl', within, asData: true });
  }
}

function judgeSize(
  ledger: Ledger,
  content: Content,
  result: Value | undefined,
  span: { readonly start: number; readonly end: number },
): void {
  if (result === undefined) return;
  const references = referencesIn(result);
  if (references < MAX_EXPANSION * (span.end - span.start)) return;
  const says = `${span.end - span.start} bytes stand for more than ${references - 1} references`;
  note(ledger, content, EXPANDS, { says, at: { byte: span.start } });
}

function judgeStorages(
  ledger: Ledger,
  content: Content,
  tape: Tape,
  storages: readonly Value[],
): void {
  const needs = storageBytes(storages);
  if (needs === undefined)
    return skip(
      ledger,
      content,
      'the size of a storage is not known here; the bytes after the pickles were not read',
    );
  const left = tape.remaining - needs;
  if (left < 0)
    note(ledger, content, TRUNCATED, {
      says: `the tensors need ${-left} bytes more than there are`,
      at: { byte: tape.position },
    });
  if (left > 0)
    note(ledger, content, TRAILING, {
      says: `${left} bytes follow after the last tensor`,
      at: { byte: tape.position + needs },
    });
}

/** Padding that tools write after a file's end. */
const MAX_PADDING = 4096;

async function judgeRest(ledger: Ledger, content: Content, tape: Tape): Promise<void> {
  const rest = partOf(content.source, tape.position, tape.remaining);
  if (rest.sizeBytes <= MAX_PADDING) {
    const bytes = await rest.read(0, rest.sizeBytes);
    if (bytes.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d || byte === 0x20))
      return;
  }
  const says = `${rest.sizeBytes} bytes follow after the last pickle`;
  note(ledger, content, TRAILING, { says, at: { byte: tape.position } });
}
