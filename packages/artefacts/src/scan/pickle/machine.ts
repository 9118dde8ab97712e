import type { OpcodeName } from './opcodes.ts';
import type { Given } from './operand.ts';
import { applied } from './applied.ts';
import {
  constant,
  extend,
  NONE,
  several,
  textIn,
  UNKNOWN,
  type Several,
  type Value,
} from './values.ts';

/** How a loader comes to call something. */
type How = 'REDUCE' | 'INST' | 'OBJ' | 'NEWOBJ' | 'NEWOBJ_EX';

/** What the machine tells while it runs. */
export interface Watcher {
  /** A name is looked up and so its module imported. */
  readonly named: (found: Extract<Value, { kind: 'global' }>, at: number) => void;
  /** A name is looked up that is not known before the file is loaded. */
  readonly namedUnknown: (at: number) => void;
  readonly called: (
    call: { readonly how: How; readonly by: Value; readonly given: readonly Value[] },
    at: number,
  ) => void;
  /** Something is set in what is not a container or an object of the pickle's own. */
  readonly changed: (target: Value, at: number) => void;
  readonly persistent: (id: Value, at: number) => void;
  readonly extension: (code: number, at: number) => void;
  /** The machine fails here: something is not on its stack or in its memo. */
  readonly failed: (why: string, at: number) => void;
}

/** The state of the pickle machine. */
export interface Machine {
  readonly stack: Value[];
  readonly marks: number[];
  readonly memo: Map<number, Value>;
  protocol: number;
  /** What BUILD was last applied to, for readers of what comes after it. */
  built?: Value;
}

/** A machine before its first opcode. Several pickles of one file may share a memo. */
export function newMachine(): Machine {
  return { stack: [], marks: [], memo: new Map(), protocol: 0 };
}

/** Entries of the memo that are held; 4 million take some 300 MiB of a loader. */
const MAX_MEMO = 2_000_000;

type Step = (machine: Machine, given: Given, run: Run) => void;

interface Run {
  readonly watch: Watcher;
  readonly at: number;
}

/** Does to the machine what an opcode does, without importing or calling anything. */
export function step(machine: Machine, name: OpcodeName, given: Given, run: Run): void {
  STEPS[name](machine, given, run);
}

const push =
  (value: Value): Step =>
  (machine) =>
    void machine.stack.push(value);

const empty =
  (of: Several['of']): Step =>
  (machine) =>
    void machine.stack.push(several(of, []));

const pushGiven: Step = (machine, given) => {
  machine.stack.push(given.kind === 'number' ? constant(given.value) : valueOf(given));
};

const gather =
  (of: Several['of']): Step =>
  (machine, _, run) => {
    machine.stack.push(several(of, toMark(machine, run)));
  };

const tuple =
  (count: number): Step =>
  (machine, _, run) => {
    machine.stack.push(several('tuple', popped(machine, count, run)));
  };

const store: Step = (machine, given, run) => {
  const top = machine.stack.at(-1);
  if (top === undefined) return run.watch.failed('nothing is on the stack to be stored', run.at);
  const key = given.kind === 'number' ? given.value : Number(textOf(given));
  if (machine.memo.size < MAX_MEMO || machine.memo.has(key)) machine.memo.set(key, top);
};

const fetch: Step = (machine, given, run) => {
  const key = given.kind === 'number' ? given.value : Number(textOf(given));
  const value = machine.memo.get(key);
  if (value === undefined && machine.memo.size < MAX_MEMO)
    run.watch.failed(`slot ${key} of the memo was never written`, run.at);
  machine.stack.push(value ?? UNKNOWN);
};

const extension: Step = (machine, given, run) => {
  run.watch.extension(given.kind === 'number' ? given.value : 0, run.at);
  machine.stack.push(UNKNOWN);
};

const append: Step = (machine, _, run) => {
  const item = pop(machine, run);
  addTo(machine.stack.at(-1), [item], run);
};

const appendAll: Step = (machine, _, run) => {
  const items = toMark(machine, run);
  addTo(machine.stack.at(-1), items, run);
};

const pass: Step = () => undefined;

const STEPS: { readonly [name in OpcodeName]: Step } = {
  MARK: (machine) => void machine.marks.push(machine.stack.length),
  STOP: pass,
  POP: (machine, _, run) => {
    if (machine.marks.at(-1) === machine.stack.length) machine.marks.pop();
    else pop(machine, run);
  },
  POP_MARK: (machine, _, run) => void toMark(machine, run),
  DUP: (machine, _, run) => {
    const top = machine.stack.at(-1);
    if (top === undefined) run.watch.failed('nothing is on the stack to be doubled', run.at);
    machine.stack.push(top ?? UNKNOWN);
  },
  EMPTY_TUPLE: empty('tuple'),
  EMPTY_LIST: empty('list'),
  EMPTY_DICT: empty('dict'),
  EMPTY_SET: empty('set'),
  NONE: push(NONE),
  NEWTRUE: push(constant(true)),
  NEWFALSE: push(constant(false)),
  INT: (machine, given) => void machine.stack.push(integerOf(textOf(given))),
  LONG: (machine, given) => void machine.stack.push(integerOf(textOf(given).replace(/L$/, ''))),
  FLOAT: (machine, given) => void machine.stack.push(constant(Number(textOf(given)))),
  BININT: pushGiven,
  BININT1: pushGiven,
  BININT2: pushGiven,
  BINFLOAT: pushGiven,
  LONG1: pushGiven,
  LONG4: pushGiven,
  STRING: pushGiven,
  BINSTRING: pushGiven,
  SHORT_BINSTRING: pushGiven,
  UNICODE: pushGiven,
  BINUNICODE: pushGiven,
  SHORT_BINUNICODE: pushGiven,
  BINUNICODE8: pushGiven,
  BINBYTES: pushGiven,
  SHORT_BINBYTES: pushGiven,
  BINBYTES8: pushGiven,
  BYTEARRAY8: pushGiven,
  NEXT_BUFFER: push(UNKNOWN),
  READONLY_BUFFER: pass,
  PROTO: (machine, given) => {
    machine.protocol = given.kind === 'number' ? given.value : 0;
  },
  FRAME: pass,
  TUPLE: gather('tuple'),
  LIST: gather('list'),
  DICT: gather('dict'),
  FROZENSET: gather('frozenset'),
  TUPLE1: tuple(1),
  TUPLE2: tuple(2),
  TUPLE3: tuple(3),
  APPEND: append,
  APPENDS: appendAll,
  ADDITEMS: appendAll,
  SETITEM: (machine, _, run) => {
    const pair = popped(machine, 2, run);
    addTo(machine.stack.at(-1), pair, run);
  },
  SETITEMS: appendAll,
  PUT: store,
  BINPUT: store,
  LONG_BINPUT: store,
  MEMOIZE: (machine, _, run) => {
    store(machine, { kind: 'number', value: machine.memo.size }, run);
  },
  GET: fetch,
  BINGET: fetch,
  LONG_BINGET: fetch,
  GLOBAL: (machine, given, run) => {
    const { first, second } = linesOf(given);
    machine.stack.push(lookUp(first, second, run));
  },
  STACK_GLOBAL: (machine, _, run) => {
    const [module, name] = popped(machine, 2, run).map(textIn);
    if (module !== undefined && name !== undefined) machine.stack.push(lookUp(module, name, run));
    else {
      run.watch.namedUnknown(run.at);
      machine.stack.push(UNKNOWN);
    }
  },
  EXT1: extension,
  EXT2: extension,
  EXT4: extension,
  PERSID: (machine, given, run) => {
    persist(machine, constant(textOf(given)), run);
  },
  BINPERSID: (machine, _, run) => {
    persist(machine, pop(machine, run), run);
  },
  REDUCE: (machine, _, run) => {
    const [by = UNKNOWN, given = UNKNOWN] = popped(machine, 2, run);
    call(machine, { how: 'REDUCE', by, given: argumentsIn(given) }, run);
  },
  NEWOBJ: (machine, _, run) => {
    const [by = UNKNOWN, given = UNKNOWN] = popped(machine, 2, run);
    call(machine, { how: 'NEWOBJ', by, given: argumentsIn(given) }, run);
  },
  NEWOBJ_EX: (machine, _, run) => {
    const [by = UNKNOWN, given = UNKNOWN, named = UNKNOWN] = popped(machine, 3, run);
    call(machine, { how: 'NEWOBJ_EX', by, given: [...argumentsIn(given), named] }, run);
  },
  INST: (machine, given, run) => {
    const { first, second } = linesOf(given);
    const items = toMark(machine, run);
    call(machine, { how: 'INST', by: lookUp(first, second, run), given: items }, run);
  },
  OBJ: (machine, _, run) => {
    const [by = UNKNOWN, ...given] = toMark(machine, run);
    call(machine, { how: 'OBJ', by, given }, run);
  },
  BUILD: (machine, _, run) => {
    const state = pop(machine, run);
    const target = machine.stack.at(-1) ?? UNKNOWN;
    if (target.kind === 'made') target.state = state;
    else run.watch.changed(target, run.at);
    machine.built = target;
  },
};

function call(
  machine: Machine,
  made: { readonly how: How; readonly by: Value; readonly given: readonly Value[] },
  run: Run,
): void {
  run.watch.called(made, run.at);
  machine.stack.push(applied(made.by, made.given));
}

function lookUp(module: string, name: string, run: Run): Value {
  const found = { kind: 'global', module, name } as const;
  run.watch.named(found, run.at);
  return found;
}

function persist(machine: Machine, id: Value, run: Run): void {
  run.watch.persistent(id, run.at);
  machine.stack.push({ kind: 'persistent', id });
}

function addTo(target: Value | undefined, items: readonly Value[], run: Run): void {
  if (target === undefined) run.watch.failed('nothing is on the stack to be added to', run.at);
  else if (target.kind === 'several') extend(target, items);
  else if (target.kind === 'made') keepItems(target, items);
  else run.watch.changed(target, run.at);
}

// An OrderedDict is made first and filled afterwards.
function keepItems(target: Extract<Value, { kind: 'made' }>, items: readonly Value[]): void {
  target.items ??= several('list', []);
  extend(target.items, items);
}

function pop(machine: Machine, run: Run): Value {
  const floor = machine.marks.at(-1) ?? 0;
  const value = machine.stack.length > floor ? machine.stack.pop() : undefined;
  if (value === undefined) run.watch.failed('the stack is empty', run.at);
  return value ?? UNKNOWN;
}

function popped(machine: Machine, count: number, run: Run): readonly Value[] {
  return Array.from({ length: count }, () => pop(machine, run)).toReversed();
}

function toMark(machine: Machine, run: Run): readonly Value[] {
  const mark = machine.marks.pop();
  if (mark === undefined) run.watch.failed('no mark is on the stack', run.at);
  return machine.stack.splice(mark ?? 0);
}

function argumentsIn(value: Value): readonly Value[] {
  return value.kind === 'several' ? value.items : [value];
}

function valueOf(given: Given): Value {
  return given.kind === 'value' ? given.value : UNKNOWN;
}

function textOf(given: Given): string {
  return given.kind === 'lines' ? given.first : '';
}

function linesOf(given: Given): { readonly first: string; readonly second: string } {
  return given.kind === 'lines' ? given : { first: '', second: '' };
}

function integerOf(text: string): Value {
  if (text === '00') return constant(false);
  if (text === '01') return constant(true);
  return /^[+-]?\d{1,40}$/.test(text.trim())
    ? constant(BigInt(text.trim().replace(/^\+/, '')))
    : UNKNOWN;
}
