import type { Random } from '../mutate.ts';
import {
  bytes,
  call,
  dict,
  global,
  list,
  none,
  number,
  opcodes,
  text,
  tuple,
  type Node,
} from './objects.ts';
import { writePickle } from './write-pickle.ts';

/** A way in which an object does harm when it is loaded. */
export interface ObjectMechanism {
  readonly name: string;
  /** The code that has to be found, however the object is wrapped. */
  readonly code: string;
  readonly make: (random: Random) => Node;
  /** Written only as a sound pickle: nothing in it runs that would show in one that breaks off. */
  readonly whole?: true;
}

/** One of several, by chance. */
export function oneOf<T>(random: Random, first: T, ...others: readonly T[]): T {
  return [first, ...others][random(others.length + 1)] ?? first;
}

/** A command that does nothing. */
export const CANARY = 'echo weighbridge-canary';

/** An address of no machine. */
const NOWHERE = 'http://192.0.2.1/canary';

type Name = readonly [module: string, name: string];

const PROCESS: readonly [Name, ...Name[]] = [
  ['os', 'system'],
  ['posix', 'system'],
  ['nt', 'system'],
  ['os', 'popen'],
  ['subprocess', 'Popen'],
  ['subprocess', 'call'],
  ['subprocess', 'check_output'],
  ['subprocess', 'getoutput'],
  ['pty', 'spawn'],
];
const CODE: readonly [Name, ...Name[]] = [
  ['builtins', 'eval'],
  ['builtins', 'exec'],
  ['__builtin__', 'eval'],
  ['timeit', 'timeit'],
  ['cProfile', 'run'],
  ['profile', 'run'],
  ['runpy', '_run_code'],
];
const NETWORK: readonly [Name, ...Name[]] = [
  ['urllib.request', 'urlopen'],
  ['socket', 'create_connection'],
  ['http.client', 'HTTPSConnection'],
  ['httplib', 'HTTPConnection'],
  ['requests.api', 'get'],
];
const FILES: readonly [Name, ...Name[]] = [
  ['builtins', 'open'],
  ['_io', 'FileIO'],
  ['io', 'open'],
  ['shutil', 'copyfile'],
  ['distutils.file_util', 'write_file'],
];

function named(random: Random, names: readonly [Name, ...Name[]]): Node {
  const [first, ...others] = names;
  return global(...oneOf(random, first, ...others));
}

const command = text(CANARY);
const system = (random: Random): Node => named(random, PROCESS);
const importModule = (module: string): Node =>
  call(global('importlib', 'import_module'), text(module));

function mechanism(name: string, code: string, make: ObjectMechanism['make']): ObjectMechanism {
  return { name, code: `pickle.${code}`, make };
}

/** An inner pickle that reaches a command, as bytes. */
function inner(random: Random): string {
  return writePickle(call(system(random), command), { protocol: random(6), random });
}

const base64 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('base64');

/** Objects that call something, each by one trick. */
export const HOSTILE_OBJECTS: readonly ObjectMechanism[] = [
  mechanism('a command', 'runs-process', (random) => call(system(random), command)),
  mechanism('a command as a class', 'runs-process', (random) => ({
    kind: 'new',
    by: global('subprocess', 'Popen'),
    given: [list(text('echo'), text('weighbridge-canary'))],
    named: random(2) === 0,
  })),
  mechanism('text run as code', 'runs-code', (random) => call(named(random, CODE), text('None'))),
  mechanism('a connection', 'contacts-network', (random) =>
    call(named(random, NETWORK), text(NOWHERE)),
  ),
  mechanism('a file', 'touches-file', (random) => call(named(random, FILES), text('/tmp/canary'))),
  mechanism('a native library', 'loads-native', () =>
    call(global('ctypes', 'CDLL'), text('libcanary.so')),
  ),
  mechanism('an installation', 'installs', (random) =>
    call(
      named(random, [
        ['pip', 'main'],
        ['pip._internal', 'main'],
        ['ensurepip', '_run_pip'],
      ]),
      list(text('install'), text('canary')),
    ),
  ),
  mechanism('an unlisted function', 'unlisted-call', (random) =>
    call(global(`helpers_${random(1000)}`, 'start'), command),
  ),
  mechanism('a name with dots', 'runs-process', (random) =>
    call(
      opcodes(`V${oneOf(random, 'pathlib', 'shutil', 'tempfile')}\nVos.system\n\u0093`),
      command,
    ),
  ),
  mechanism('quoted names', 'runs-process', () =>
    call(opcodes("S'\\x6fs'\nS'\\163ystem'\n\u0093"), command),
  ),
  mechanism('names in the memo', 'runs-process', (random) =>
    call(
      opcodes(`Vos\np${random(90)}0\n0Vsystem\np901\n0Vjson\np902\n0Vos\ng901\n\u0093`),
      command,
    ),
  ),
  mechanism('an unwritten place of the memo', 'runs-process', (random) =>
    opcodes(
      `${writePickle(call(system(random), command), { protocol: 0, random }).slice(0, -1)}g9999\n`,
    ),
  ),
  mechanism('an attribute of an imported module', 'runs-process', (random) =>
    call(
      call(
        global('builtins', 'getattr'),
        importModule(oneOf(random, 'os', 'posix')),
        text('system'),
      ),
      command,
    ),
  ),
  mechanism('an attribute of a module imported by the built-in', 'runs-process', () =>
    call(
      call(
        global('builtins', 'getattr'),
        call(global('builtins', '__import__'), text('os')),
        text('system'),
      ),
      command,
    ),
  ),
  mechanism('operator.attrgetter', 'finds-by-name', (random) =>
    call(
      call(
        call(global(oneOf(random, 'operator', '_operator'), 'attrgetter'), text('system')),
        importModule('os'),
      ),
      command,
    ),
  ),
  mechanism('operator.methodcaller', 'finds-by-name', (random) =>
    call(
      call(global(oneOf(random, 'operator', '_operator'), 'methodcaller'), text('system'), command),
      importModule('os'),
    ),
  ),
  mechanism('a resolver of names', 'runs-process', (random) =>
    call(
      call(
        named(random, [
          ['pydoc', 'locate'],
          ['pkgutil', 'resolve_name'],
        ]),
        text('os.system'),
      ),
      command,
    ),
  ),
  mechanism('a call put off', 'runs-process', (random) =>
    call(call(global('functools', 'partial'), system(random), command)),
  ),
  mechanism('a call put off twice', 'runs-process', (random) =>
    call(
      call(
        global('functools', 'partial'),
        call(global('functools', 'partial'), system(random)),
        command,
      ),
    ),
  ),
  mechanism('a map over commands', 'runs-process', (random) =>
    call(
      global('builtins', 'list'),
      call(global('builtins', 'map'), system(random), list(command)),
    ),
  ),
  mechanism('a filter over commands', 'runs-process', (random) =>
    call(
      global('collections', 'deque'),
      call(global('builtins', 'filter'), system(random), list(command)),
    ),
  ),
  mechanism('the factory of a dictionary', 'runs-process', () => ({
    kind: 'build',
    object: call(global('collections', 'defaultdict'), global('os', 'system')),
    state: dict({ note: command }),
  })),
  mechanism('code as bytes', 'runs-code', () =>
    call(
      call(
        global('types', 'FunctionType'),
        call(global('marshal', 'loads'), bytes('c\0\0')),
        dict({}),
      ),
    ),
  ),
  mechanism('a function by value', 'runs-code', () =>
    call(
      call(
        global('cloudpickle.cloudpickle', '_make_function'),
        call(global('cloudpickle.cloudpickle', '_builtin_type'), text('CodeType')),
      ),
    ),
  ),
  mechanism('a pickle in a pickle', 'loads-more', (random) =>
    call(
      named(random, [
        ['pickle', 'loads'],
        ['_pickle', 'loads'],
        ['cPickle', 'loads'],
      ]),
      bytes(inner(random)),
    ),
  ),
  mechanism('what a pickle in a pickle does', 'runs-process', (random) =>
    call(global('pickle', 'loads'), bytes(inner(random))),
  ),
  mechanism('what a pickle in base64 does', 'runs-process', (random) =>
    call(
      global('pickle', 'loads'),
      call(
        global('base64', 'b64decode'),
        random(2) === 0 ? text(base64(inner(random))) : bytes(base64(inner(random))),
      ),
    ),
  ),
  mechanism('a model of a framework loaded from elsewhere', 'loads-more', (random) =>
    call(
      named(random, [
        ['torch', 'load'],
        ['joblib', 'load'],
        ['numpy', 'load'],
        ['pandas', 'read_pickle'],
      ]),
      text(NOWHERE),
    ),
  ),
  {
    ...mechanism('a registered extension', 'extension', (random) =>
      opcodes(`\u0082${String.fromCharCode(1 + random(200))}`),
    ),
    whole: true,
  },
  {
    ...mechanism('an object kept elsewhere', 'persistent-id', (random) => ({
      kind: 'persistent',
      id: text(oneOf(random, '/tmp/canary', '../../canary', NOWHERE)),
    })),
    whole: true,
  },
  mechanism('a function of a framework', 'runs-process', (random) =>
    call(
      named(random, [
        ['torch.utils.collect_env', 'run'],
        ['torch.utils.collect_env', 'run_and_read_all'],
      ]),
      command,
    ),
  ),
  mechanism('a state that changes a module', 'changes-module', () => ({
    kind: 'build',
    object: global('torch.nn.modules.module', 'Module'),
    state: tuple(none, dict({ forward: number(1) })),
  })),
  mechanism('an unlisted class', 'unlisted-name', (random) => ({
    kind: 'new',
    by: global(`my_package_${random(1000)}`, 'Net'),
    given: [],
    named: false,
  })),
  { ...mechanism('a bomb of references', 'expands', () => opcodes(bomb())), whole: true },
];

/** Ten lists, each of which holds the one before it nine times. */
function bomb(): string {
  const levels = Array.from(
    { length: 10 },
    (_, at) => `p${5000 + at}\n0(${`g${5000 + at}\n`.repeat(9)}l`,
  );
  return `Vlol\n${levels.join('')}`;
}
