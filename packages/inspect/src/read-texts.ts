import type { Day, Fault, Finding, Sha256, Vocabulary } from '@weighbridge/core';
import { MAX_TEXT_BYTES as MAX_LICENCE_BYTES, decodeText } from '@weighbridge/licences';
import { readCard, type Card } from './card/card.ts';
import { readConfig, type Config } from './config/config.ts';
import { readDeclaration, type Declaration } from './declaration/declaration.ts';
import type { FileEntry } from './dossier.ts';
import { isLicenceName } from './inventory/kind.ts';
import { MAX_DECODED_BYTES, MAX_TEXT_BYTES, isJson, textReader } from './read-text.ts';
import type { Opener } from './weights/weight-sets.ts';

/** A file that was read, with its digest. */
interface Sealed<T> {
  readonly value: T;
  readonly sha256: Sha256;
}

/** Everything that the text files of a target say. */
export interface ReadTexts {
  readonly card?: Sealed<Card>;
  readonly config?: Sealed<Config>;
  readonly adapter?: Sealed<Config>;
  readonly declaration?: Declaration;
  readonly faults: readonly Fault[];
  /** Characters in licence texts that a reader does not see. */
  readonly findings: readonly Finding[];
  /** Paths of files whose text was decoded to its end. */
  readonly read: ReadonlySet<string>;
  /** Texts that may speak of licences. */
  readonly licences: readonly { readonly path: string; readonly text: string }[];
  /** Files that may hold a licence and whose text was not read. */
  readonly unreadLicences: readonly string[];
}

/** What texts are read with. */
export interface TextsContext {
  readonly open: Opener;
  readonly vocabulary: Vocabulary;
  readonly knownAt?: Day;
}

/** Text formats that are decoded; JSON has to be well-formed too. */
const PLAIN: ReadonlySet<string> = new Set([
  'text',
  'markdown',
  'yaml',
  'toml',
  'ini',
  'csv',
  'pgp-signature',
]);
const JSON_FORMATS: ReadonlySet<string> = new Set(['json', 'sigstore-bundle']);
/** Other settings beside `config.json` that loaders read; decoded with places so that a broken one is named. */
const SETTINGS: ReadonlySet<string> = new Set(['generation_config.json', 'tokenizer_config.json']);

interface Gathering {
  card?: Sealed<Card>;
  config?: Sealed<Config>;
  adapter?: Sealed<Config>;
  declaration?: Declaration;
  readonly faults: Fault[];
  readonly findings: Finding[];
  readonly read: Set<string>;
  readonly licences: { readonly path: string; readonly text: string }[];
  readonly unreadLicences: string[];
  readonly context: TextsContext;
}

/** Reads card, configurations and declaration at the top of a target, and decodes its other texts. */
export async function readTexts(
  files: readonly FileEntry[],
  context: TextsContext,
): Promise<ReadTexts> {
  const gathering: Gathering = {
    faults: [],
    findings: [],
    read: new Set(),
    licences: [],
    unreadLicences: [],
    context,
  };
  const cards = files
    .filter((file) => file.kind === 'card')
    .sort((a, b) => cardRank(a) - cardRank(b));
  for (const file of files) await readOne(file, cards[0], gathering);
  return gathering;
}

// README.md is the card where there are several candidates, as on the Hub.
function cardRank(file: FileEntry): number {
  return file.path === 'README.md' ? 0 : 1;
}

async function readOne(
  file: FileEntry,
  card: FileEntry | undefined,
  into: Gathering,
): Promise<void> {
  if (file.format === 'empty') into.read.add(file.path);
  if (file === card)
    await readAs(file, into, (text, sha256) => takeCard(file, { text, sha256 }, into));
  else if (file.kind === 'declaration')
    await readAs(file, into, (text) => takeDeclaration(file, text, into));
  else if (
    file.path === 'config.json' ||
    file.path === 'adapter_config.json' ||
    SETTINGS.has(file.path)
  ) {
    await readAs(file, into, (text, sha256) => takeConfig(file, { text, sha256 }, into));
  } else if (maySpeakOfLicences(file)) await readLicenceText(file, into);
  else if (PLAIN.has(file.format) || JSON_FORMATS.has(file.format)) await decodeOnly(file, into);
}

/** So many texts are read for licences, of so many characters together; beyond, they count as not read. */
const MAX_LICENCE_TEXTS = 500;
const MAX_LICENCE_CHARACTERS = 32_000_000;

/** READMEs in folders below speak for their folder. */
const README = /(?:^|\/)(?:readme|model[-_]?card)(?:\.(?:md|markdown|txt))?$/i;

function maySpeakOfLicences({ path, kind, format }: FileEntry): boolean {
  if (kind === 'licence' || README.test(path)) return kind === 'licence' || PLAIN.has(format);
  // A PDF, a picture or bytes that are no text at all, under a licence's name.
  return isLicenceName(path) && (kind === 'other' || kind === 'document');
}

async function readLicenceText(file: FileEntry, into: Gathering): Promise<void> {
  const held = into.licences.reduce((sum, { text }) => sum + text.length, 0);
  const isFull = into.licences.length >= MAX_LICENCE_TEXTS || held > MAX_LICENCE_CHARACTERS;
  if (isFull || !(await takeLicence(file, into))) into.unreadLicences.push(file.path);
  if (isFull) await decodeOnly(file, into);
}

/** Whether all of the file was read. */
async function takeLicence(file: FileEntry, into: Gathering): Promise<boolean> {
  if (file.format === 'empty') return true;
  if (file.kind === 'document' && !PLAIN.has(file.format)) return false;
  const result = await into.context.open(file, async (source) => {
    const length = Math.min(source.sizeBytes, MAX_LICENCE_BYTES + 1);
    return decodeText(await source.read(0, length), file.path);
  });
  into.faults.push(...result.faults);
  if (result.kind === 'faulty') return false;
  into.findings.push(...result.value.findings);
  into.licences.push({ path: file.path, text: result.value.text });
  if (result.faults.length > 0) return false;
  into.read.add(file.path);
  return true;
}

async function readAs(
  file: FileEntry,
  into: Gathering,
  take: (text: string, sha256: Sha256) => void,
): Promise<void> {
  if (file.sha256 === undefined) return;
  const result = await into.context.open(file, textReader(MAX_TEXT_BYTES));
  if (result.kind === 'faulty') into.faults.push(...result.faults);
  else {
    into.read.add(file.path);
    take(result.value, file.sha256);
  }
}

function takeCard(
  file: FileEntry,
  { text, sha256 }: { readonly text: string; readonly sha256: Sha256 },
  into: Gathering,
): void {
  into.card = { value: readCard(file.path, text), sha256 };
  into.licences.push({ path: file.path, text });
}

function takeDeclaration(file: FileEntry, text: string, into: Gathering): void {
  // Files come by path, so `weighbridge.yaml` comes first.
  if (into.declaration !== undefined) {
    into.faults.push({
      code: 'declaration.two-files',
      at: { file: file.path },
      detail: 'there is a `weighbridge.yaml` too; this file is not taken',
      remedy: 'move what it says into `weighbridge.yaml`, and remove it',
    });
    return;
  }
  into.declaration = readDeclaration(file.path, text, into.context);
  into.faults.push(...into.declaration.faults);
}

function takeConfig(
  file: FileEntry,
  { text, sha256 }: { readonly text: string; readonly sha256: Sha256 },
  into: Gathering,
): void {
  const reading = readConfig(file.path, text);
  if (reading.kind === 'broken') {
    into.faults.push(...reading.faults);
    into.read.delete(file.path);
    return;
  }
  if (file.path === 'config.json') into.config = { value: reading.config, sha256 };
  else if (file.path === 'adapter_config.json') into.adapter = { value: reading.config, sha256 };
}

async function decodeOnly(file: FileEntry, into: Gathering): Promise<void> {
  if (file.sizeBytes > MAX_DECODED_BYTES) return;
  const result = await into.context.open(file, textReader(MAX_DECODED_BYTES));
  if (result.kind === 'faulty') into.faults.push(...result.faults);
  else if (!JSON_FORMATS.has(file.format) || isJson(result.value)) into.read.add(file.path);
  else into.faults.push(notJson(file));
}

function notJson(file: FileEntry): Fault {
  return {
    code: 'text.json',
    at: { file: file.path },
    detail: 'the file is not well-formed JSON',
    remedy: 'correct the JSON, or remove the file',
  };
}
