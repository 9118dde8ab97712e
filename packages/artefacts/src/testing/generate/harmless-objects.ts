import type { Random } from '../mutate.ts';
import {
  bytes,
  call,
  dict,
  global,
  list,
  none,
  number,
  text,
  tuple,
  type Node,
} from './objects.ts';
import { writePickle } from './write-pickle.ts';

/** An object as picklers write it of something harmless. */
export interface HarmlessObject {
  readonly name: string;
  readonly make: (random: Random) => Node;
}

/** Objects that any model may hold, some with frightening words as data. */
export const HARMLESS_OBJECTS: readonly HarmlessObject[] = [
  { name: 'settings', make: (random) => settings(random, 3) },
  {
    name: 'frightening words',
    make: () =>
      dict({ vocabulary: list(...['os.system', 'eval', 'posix', '__import__', 'exec'].map(text)) }),
  },
  {
    name: 'a harmless pickle as data',
    make: (random) =>
      dict({ cache: bytes(writePickle(settings(random, 1), { protocol: random(6), random })) }),
  },
  {
    name: 'an ordered dictionary',
    make: (random) => ({
      kind: 'build',
      object: call(
        global('collections', 'OrderedDict'),
        list(tuple(text('a'), number(random(99)))),
      ),
      state: dict({ _metadata: text('none') }),
    }),
  },
  { name: 'weights', make: (random) => dict({ layer: tensor(random), bias: tensor(random) }) },
  { name: 'an array', make: array },
  {
    name: 'an estimator',
    make: (random) => ({
      kind: 'build',
      object: {
        kind: 'new',
        by: global('sklearn.linear_model._logistic', 'LogisticRegression'),
        given: [],
        named: false,
      },
      state: dict({ coef_: array(random), max_iter: number(100), _sklearn_version: text('1.5.2') }),
    }),
  },
  {
    name: 'an object of Python 2',
    make: () =>
      call(
        global('copy_reg', '_reconstructor'),
        global('sklearn.linear_model._base', 'LinearRegression'),
        global('__builtin__', 'object'),
        none,
      ),
  },
  {
    name: 'a set of labels',
    make: (random) => ({ kind: 'set', items: [text('cat'), text('dog'), number(random(9))] }),
  },
];

function settings(random: Random, depth: number): Node {
  const leaf = (): Node =>
    [none, number(random(70_000)), text(`value ${random(99)}`), list(number(1), none)][random(4)] ??
    none;
  const one = (): Node => (depth > 0 && random(2) === 0 ? settings(random, depth - 1) : leaf());
  return dict({ rate: one(), steps: one(), name: one() });
}

function tensor(random: Random): Node {
  const length = 1 + random(30);
  const storage: Node = {
    kind: 'persistent',
    id: tuple(
      text('storage'),
      global('torch', 'FloatStorage'),
      text(String(random(9))),
      text('cpu'),
      number(length),
    ),
  };
  return call(
    global('torch._utils', '_rebuild_tensor_v2'),
    storage,
    number(0),
    tuple(number(length)),
    tuple(number(1)),
    { kind: 'truth', value: false },
    call(global('collections', 'OrderedDict')),
  );
}

function array(random: Random): Node {
  const length = 1 + random(6);
  const type: Node = {
    kind: 'build',
    object: call(global('numpy', 'dtype'), text('u1'), number(0), number(1)),
    state: tuple(number(3), text('|'), none, none, none, number(-1), number(-1), number(0)),
  };
  return {
    kind: 'build',
    object: call(
      global('numpy.core.multiarray', '_reconstruct'),
      global('numpy', 'ndarray'),
      tuple(number(0)),
      bytes('b'),
    ),
    state: tuple(
      number(1),
      tuple(number(length)),
      type,
      { kind: 'truth', value: false },
      bytes('\u0001'.repeat(length)),
    ),
  };
}
