import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { buildNpy, buildTar, buildZip, joined } from '../build-archives.ts';
import { latin1Bytes } from '../build-pickle.ts';
import type { Random } from '../mutate.ts';
import { storedSeven, storedXz } from './containers.ts';
import type { File } from './files.ts';
import { oneOf } from './hostile-objects.ts';
import { call, dict, global, list, none, number, text, tuple, type Node } from './objects.ts';
import { writePickle } from './write-pickle.ts';

/**
 * What a wrapping says about itself: tools write the ordinary, so that harmless content keeps no finding; the
 * odd may be remarked on, but is no harm; the deceiving is a finding by itself.
 */
type Manner = 'ordinary' | 'odd' | 'deceiving';

/** A way to put something into something else. */
export interface Wrapping<T> {
  readonly name: string;
  readonly manner: Manner;
  readonly wrap: (inner: T, random: Random) => T;
}

/** Objects within objects. */
export const NESTINGS: readonly Wrapping<Node>[] = [
  { name: 'alone', manner: 'ordinary', wrap: (inner) => inner },
  { name: 'in a list', manner: 'ordinary', wrap: (inner) => list(number(1), inner, none) },
  {
    name: 'in a dictionary',
    manner: 'ordinary',
    wrap: (inner) => dict({ epoch: number(3), extra: inner }),
  },
  {
    name: 'in a tuple in a list',
    manner: 'ordinary',
    wrap: (inner) => list(tuple(text('a'), inner)),
  },
  { name: 'deep within', manner: 'ordinary', wrap: deep },
  {
    name: 'in the state of an object',
    manner: 'ordinary',
    wrap: (inner) => ({
      kind: 'build',
      object: call(global('collections', 'OrderedDict')),
      state: dict({ _metadata: inner }),
    }),
  },
  {
    name: 'as an argument',
    manner: 'ordinary',
    wrap: (inner) => call(global('collections', 'OrderedDict'), list(tuple(text('a'), inner))),
  },
  {
    name: 'after many others',
    manner: 'ordinary',
    wrap: (inner, random) =>
      list(...Array.from({ length: 200 + random(400) }, (_, at) => text(`token ${at}`)), inner),
  },
];

function deep(inner: Node, random: Random): Node {
  let outer = inner;
  for (let depth = 3 + random(40); depth > 0; depth -= 1) outer = list(outer);
  return outer;
}

/** What stands around a pickle in its stream. */
export const STREAMS: readonly Wrapping<string>[] = [
  { name: 'one pickle', manner: 'ordinary', wrap: (inner) => inner },
  {
    name: 'after another pickle',
    manner: 'ordinary',
    wrap: (inner, random) =>
      `${writePickle(dict({ a: number(1) }), { protocol: random(6), random })}${inner}`,
  },
  {
    name: 'before another pickle',
    manner: 'ordinary',
    wrap: (inner) => `${inner}\u0080\u0002K\u0001.`,
  },
  { name: 'without an end', manner: 'odd', wrap: (inner) => inner.slice(0, -1) },
  { name: 'before no opcode', manner: 'odd', wrap: (inner) => `${inner.slice(0, -1)}0\u00ff` },
  {
    name: 'before a length without end',
    manner: 'odd',
    wrap: (inner) => `${inner.slice(0, -1)}0B\u00ff\u00ff\u00ff\u007f`,
  },
  { name: 'before a pop too many', manner: 'odd', wrap: (inner) => `${inner.slice(0, -1)}000.` },
  { name: 'after a taken away mark', manner: 'odd', wrap: afterHead((inner) => `(NN1${inner}`) },
  {
    name: 'after a long text taken away',
    manner: 'odd',
    wrap: afterHead((inner) => `V${'word '.repeat(2000)}\n0${inner}`),
  },
  { name: 'before padding', manner: 'odd', wrap: (inner) => `${inner}${'\0'.repeat(64)}` },
];

/** Changes what follows after the protocol and the frame. */
function afterHead(change: (inner: string) => string): (inner: string) => string {
  return (inner) => {
    const head = /^(?:\u0080[^])?(?:\u0095[^]{8})?/.exec(inner)?.[0] ?? '';
    const framed = head.includes('\u0095');
    return `${framed ? head.slice(0, 2) : head}${change(inner.slice(head.length))}`;
  };
}

const zip = (name: string, file: File, method: 'stored' | 'deflated'): Uint8Array =>
  buildZip([
    { name: 'readme.txt', bytes: new TextEncoder().encode('A model.') },
    { name, bytes: file.bytes, method },
  ]);

const PNG = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...new Uint8Array(40),
]);

/** Files within files; what is inside keeps the name by which a loader takes it. */
export const CONTAINERS: readonly Wrapping<File>[] = [
  { name: 'no container', manner: 'ordinary', wrap: (file) => file },
  {
    name: 'zip',
    manner: 'ordinary',
    wrap: (file) => ({ name: 'model.zip', bytes: zip(`model/${file.name}`, file, 'stored') }),
  },
  {
    name: 'zip, deflated',
    manner: 'ordinary',
    wrap: (file) => ({ name: 'model.zip', bytes: zip(file.name, file, 'deflated') }),
  },
  {
    name: 'zip in zip',
    manner: 'ordinary',
    wrap: (file) => ({
      name: 'model.zip',
      bytes: buildZip([{ name: 'inner.zip', bytes: zip(file.name, file, 'deflated') }]),
    }),
  },
  {
    name: 'tar',
    manner: 'ordinary',
    wrap: (file) => ({
      name: 'model.tar',
      bytes: buildTar([{ name: `model/${file.name}`, bytes: file.bytes }]),
    }),
  },
  {
    name: 'tar, gzip',
    manner: 'ordinary',
    wrap: (file) => ({
      name: 'model.tar.gz',
      bytes: gzipSync(buildTar([{ name: file.name, bytes: file.bytes }])),
    }),
  },
  {
    name: 'gzip',
    manner: 'ordinary',
    wrap: (file) => ({ name: `${file.name}.gz`, bytes: gzipSync(file.bytes) }),
  },
  {
    name: 'zstd',
    manner: 'ordinary',
    wrap: (file) => ({ name: `${file.name}.zst`, bytes: zstdCompressSync(file.bytes) }),
  },
  {
    name: 'xz',
    manner: 'ordinary',
    wrap: (file) => ({ name: `${file.name}.xz`, bytes: storedXz(file.bytes) }),
  },
  {
    name: '7z',
    manner: 'ordinary',
    wrap: (file) => ({ name: 'model.7z', bytes: storedSeven(file.name, file.bytes) }),
  },
  {
    name: 'zlib',
    manner: 'odd',
    wrap: (file) => ({ name: `${file.name}.z`, bytes: deflateSync(file.bytes) }),
  },
  {
    name: 'a zip behind a picture',
    manner: 'odd',
    wrap: (file) => ({ name: 'model.png', bytes: joined([PNG, zip(file.name, file, 'stored')]) }),
  },
  {
    name: 'a zip that says it is encrypted',
    manner: 'deceiving',
    wrap: (file) => ({
      name: 'model.zip',
      bytes: buildZip([{ name: file.name, bytes: file.bytes, flags: 1 }]),
    }),
  },
  {
    name: 'a zip with a wrong checksum',
    manner: 'deceiving',
    wrap: (file) => ({
      name: 'model.zip',
      bytes: buildZip([{ name: file.name, bytes: file.bytes, crc: 7 }]),
    }),
  },
  {
    name: 'a zip with another name in front',
    manner: 'deceiving',
    wrap: (file) => ({
      name: 'model.zip',
      bytes: buildZip([{ name: file.name, localName: 'notes.txt', bytes: file.bytes }]),
    }),
  },
  {
    name: 'a zip with two of one name',
    manner: 'deceiving',
    wrap: (file) => ({
      name: 'model.zip',
      bytes: buildZip([
        { name: file.name, bytes: new TextEncoder().encode('{}') },
        { name: file.name, bytes: file.bytes },
      ]),
    }),
  },
  {
    name: 'a zip that lists another member alone',
    manner: 'deceiving',
    wrap: (file) => ({
      name: 'model.zip',
      bytes: buildZip([
        { name: file.name, bytes: file.bytes, listed: false },
        { name: 'notes.txt', bytes: new TextEncoder().encode('none') },
      ]),
    }),
  },
];

/** Files that hold a pickle, which loaders find by its content. */
export const PICKLE_FILES: readonly Wrapping<File>[] = [
  {
    name: 'an archive of PyTorch',
    manner: 'ordinary',
    wrap: (file) => ({ name: 'model.pt', bytes: torch(file, 'archive') }),
  },
  {
    name: 'an archive of PyTorch under another name',
    manner: 'ordinary',
    wrap: (file, random) => ({ name: 'pytorch_model.bin', bytes: torch(file, `m${random(99)}`) }),
  },
  {
    name: 'an array of objects',
    manner: 'odd',
    wrap: ({ bytes: body }) => ({ name: 'model.npy', bytes: objects(body) }),
  },
  {
    name: 'an array in an archive',
    manner: 'odd',
    wrap: ({ bytes: body }) => ({
      name: 'model.npz',
      bytes: buildZip([{ name: 'arr_0.npy', bytes: objects(body), method: 'deflated' }]),
    }),
  },
  {
    name: 'joblib with zlib',
    manner: 'ordinary',
    wrap: ({ bytes: body }) => ({ name: 'model.joblib', bytes: deflateSync(body) }),
  },
  {
    name: 'old joblib',
    manner: 'ordinary',
    wrap: ({ bytes: body }) => ({
      name: 'model.joblib',
      bytes: joined([latin1Bytes(`ZF0x${body.length.toString(16)}`.padEnd(21)), deflateSync(body)]),
    }),
  },
  {
    name: 'a member called notes',
    manner: 'odd',
    wrap: ({ bytes: body }) => ({
      name: 'model.zip',
      bytes: buildZip([{ name: 'notes.txt', bytes: body }]),
    }),
  },
  ...[
    'model.bin',
    'model',
    'model.safetensors',
    'model.gguf',
    'picture.png',
    'notes.txt',
    'config.json',
    'README.md',
    'model.onnx',
    'model.h5',
    'data.yaml',
    'weights.dat',
    'model.py',
    'model.xml',
    'LICENSE',
  ].map(renamed),
];

function torch({ bytes: body }: File, root: string): Uint8Array {
  const utf8 = (value: string): Uint8Array => new TextEncoder().encode(value);
  return buildZip([
    { name: `${root}/data.pkl`, bytes: body },
    { name: `${root}/byteorder`, bytes: utf8('little') },
    { name: `${root}/data/0`, bytes: new Uint8Array(64) },
    { name: `${root}/version`, bytes: utf8('3\n') },
  ]);
}

function objects(body: Uint8Array): Uint8Array {
  return buildNpy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", body);
}

function renamed(name: string): Wrapping<File> {
  const manner =
    name === 'model.bin' || name === 'model' || name === 'weights.dat' ? 'ordinary' : 'odd';
  return { name: `called ${name}`, manner, wrap: (file) => ({ name, bytes: file.bytes }) };
}

/** A name under which picklers write. */
export function pickleName(random: Random): string {
  return oneOf(
    random,
    'model.pkl',
    'model.pickle',
    'model.joblib',
    'model.pt',
    'model.bin',
    'model.p',
  );
}
