import { readCoreMl } from './coreml/read-coreml.ts';
import { readExecuTorch, readTfLite } from './flat/read-flat.ts';
import { readHdf } from './hdf/read-hdf.ts';
import { readOnnx } from './onnx/read-onnx.ts';
import { readAnyGraph, readKerasMetadata, readSavedModel } from './tensorflow/read-graph.ts';
import { readMsgpack } from './weights/msgpack.ts';
import { readCatBoost, readGguf, readSafetensors } from './weights/read-weights.ts';
import { partOf, type Content } from './content.ts';
import { note, skip, type Ledger } from './ledger.ts';
import { readNpy } from './npy/read-npy.ts';
import { readPacked, type Packed } from './packed/read-packed.ts';
import { readPickles, type PickleContext } from './pickle/read-pickle.ts';
import {
  judgeArchive,
  readTorchScript,
  torchArchive,
  type TorchArchive,
} from './pytorch/archive.ts';
import { readJson } from './settings/read-json.ts';
import { readTar } from './tar/read-tar.ts';
import { tellFormat, type Told } from './tell.ts';
import { COMPILED } from './naming/kinds.ts';
import { readSeven } from './seven/read-seven.ts';
import { judgeName } from './naming/judge-name.ts';
import { readNamedText } from './text/judge-text.ts';
import { readDirectory } from './zip/directory.ts';
import { readZip } from './zip/read-zip.ts';

/** A reader of one format. It writes what it finds into the ledger. */
type Reader = (ledger: Ledger, content: Content, told: Told) => Promise<void>;

/** Tells what a content is and hands it to the reader of its format. */
export async function scanContent(ledger: Ledger, content: Content): Promise<void> {
  if (content.within.length > ledger.limits.depth)
    return skip(ledger, content, `more than ${ledger.limits.depth} contents within each other`);
  const told = await tellFormat(content);
  judgeName(ledger, content, told);
  await readAs(ledger, content, told);
  if (!HOLD_ZIPS.has(told.format)) await readZipAtEnd(ledger, content, told);
}

// What is packed may hold a zip that shows through, and was read when it was unpacked.
async function readZipAtEnd(ledger: Ledger, content: Content, told: Told): Promise<void> {
  const endAt = await endOfZip(content);
  if (endAt === undefined) return;
  const showsThrough = PACKS.has(told.format) && endAt < content.source.sizeBytes;
  await zip(ledger, showsThrough ? { ...content, asData: true } : content, told);
}

const PACKS: ReadonlySet<string> = new Set(['7z', 'gzip', 'xz', 'zlib', 'zstd']);

async function readAs(ledger: Ledger, content: Content, told: Told): Promise<void> {
  if (INERT.has(told.format)) return;
  const read = byName(content, told) ?? READERS.get(told.format);
  if (read === undefined) return skip(ledger, content, `no reader for ${told.format} yet`);
  await read(ledger, content, told);
}

/** Names under which a loader unpickles whatever stands there. */
const UNPICKLED = /\.(?:pkl|pickle|p|pk|joblib|dill|pt|pth|ckpt|bin|pdparams|model|dat)$/i;

// Bytes that begin like nothing may still begin a pickle, which a loader follows as far as it goes.
const unpickled: Reader = async (ledger, content) => {
  const before = ledger.findings.length;
  await pickles(ledger, { ...content, asData: true }, { mayBeFollowed: true });
  if (ledger.findings.length === before)
    skip(ledger, content, 'the file begins like no format known here');
};

function byName({ name }: Content, { format }: Told): Reader | undefined {
  return format === 'unknown' || format === 'text'
    ? (BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ??
        (UNPICKLED.test(name) ? unpickled : undefined))
    : undefined;
}

/** Formats that no loader of models executes anything of, and that hold nothing further. */
const INERT: ReadonlySet<string> = new Set([
  'empty',
  'gif',
  'git-lfs-pointer',
  'jpeg',
  'png',
  'wav',
  'webp',
]);

/** Zips, and what may end in a zip as one of its members. */
const HOLD_ZIPS: ReadonlySet<string> = new Set(['zip', 'torch-zip', 'npz', 'keras', 'tar']);

/** Other content is looked at from its end too: readers of zips begin there. */
async function endOfZip({ source }: Content): Promise<number | undefined> {
  const directory = await readDirectory(source, { maxBytes: 4096, maxEntries: 1 });
  return directory !== undefined && directory.entries.length > 0 ? directory.endAt : undefined;
}

function pickles(ledger: Ledger, content: Content, context: PickleContext): Promise<void> {
  return readPickles(ledger, content, context, (inner) => scanContent(ledger, inner));
}

const pickle: Reader = (ledger, content) => pickles(ledger, content, {});

const npy: Reader = (ledger, content) =>
  readNpy(ledger, content, (body) => pickles(ledger, body, {}));

const packed =
  (how: Packed): Reader =>
  (ledger, content) =>
    readPacked(ledger, content, how, (inner) => scanContent(ledger, inner));

/** Bytes before the zlib stream of old joblib: `ZF` and a length of 19 characters, or 20. */
const ZFILE_BYTES = 21;

const zfile: Reader = async (ledger, content, { head }) => {
  const start = head[ZFILE_BYTES] === 0x20 ? ZFILE_BYTES + 1 : ZFILE_BYTES;
  const { source } = content;
  if (source.sizeBytes <= start) return skip(ledger, content, 'the stream is cut off');
  const body = partOf(source, start, source.sizeBytes - start);
  await packed('zlib')(ledger, { ...content, source: body }, { format: 'zlib', head });
};

const zip: Reader = async (ledger, content) => {
  let isJudged = false;
  await readZip(ledger, content, async (member, names) => {
    const torch = torchArchive(names);
    if (!isJudged) judgeArchive(ledger, content, names);
    isJudged = true;
    await scanMember(ledger, member, torch);
  });
};

async function scanMember(
  ledger: Ledger,
  member: Content,
  torch: TorchArchive | undefined,
): Promise<void> {
  if (torch?.isTensor(member.name) === true) return;
  if (torch?.isTorchScript === true) {
    if (/(?:^|\/)code\/.*\.py$/.test(member.name)) return readTorchScript(ledger, member);
    if (member.name.endsWith('.pkl')) return pickles(ledger, member, { torchScript: true });
  }
  await scanContent(ledger, member);
}

/** Members of the tar that PyTorch wrote before 0.1.10: a pickle, then raw tensors. */
const TORCH_TAR = new Set(['storages', 'tensors']);

const tar: Reader = (ledger, content) =>
  readTar(ledger, content, async (member) => {
    if (TORCH_TAR.has(member.name)) return pickles(ledger, member, { mayBeFollowed: true });
    await scanContent(ledger, member);
  });

const text: Reader = (ledger, content, { format }) => readNamedText(ledger, content, format);

const seven: Reader = (ledger, content) =>
  readSeven(ledger, content, (member) => scanContent(ledger, member));

const compiled: Reader = (ledger, content) => {
  note(ledger, content, COMPILED, {
    says: 'the file is compiled for an accelerator',
    at: { byte: 0 },
  });
  skip(ledger, content, 'machine code of a vendor has no public description');
  return Promise.resolve();
};

const plain =
  (read: (ledger: Ledger, content: Content) => Promise<void>): Reader =>
  (ledger, content) =>
    read(ledger, content);

/** Readers of contents whose first bytes tell nothing, by the name. */
const BY_NAME: readonly (readonly [RegExp, Reader])[] = [
  [/\.(?:pkl|pickle)$/, pickle],
  [/(?:^|\/)keras_metadata\.pb$/, plain(readKerasMetadata)],
  [/\.pb$/, plain(readAnyGraph)],
  [/\.onnx$/, plain(readOnnx)],
  [/\.mlmodel$/, plain(readCoreMl)],
  [/\.msgpack$/, plain(readMsgpack)],
];

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['hdf5', plain(readHdf)],
  ['onnx', plain(readOnnx)],
  ['saved-model', plain(readSavedModel)],
  ['coreml', plain(readCoreMl)],
  ['tflite', plain(readTfLite)],
  ['executorch', plain(readExecuTorch)],
  ['safetensors', plain(readSafetensors)],
  ['gguf', plain(readGguf)],
  ['catboost', plain(readCatBoost)],
  ['json', readJson],
  ['text', text],
  ['text-utf16', text],
  ['yaml', text],
  ['xml', text],
  ['html', text],
  ['pickle', pickle],
  ['torch-legacy', pickle],
  ['npy', npy],
  ['zip', zip],
  ['torch-zip', zip],
  ['npz', zip],
  ['keras', zip],
  ['tar', tar],
  ['gzip', packed('gzip')],
  ['joblib-zfile', zfile],
  ['zlib', packed('zlib')],
  ['zstd', packed('zstd')],
  ['bzip2', packed('bzip2')],
  ['xz', packed('xz')],
  ['lzma', packed('lzma')],
  ['7z', seven],
  ['compiled', compiled],
]);
