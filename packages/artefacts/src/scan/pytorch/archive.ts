import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, skip, type Ledger } from '../ledger.ts';
import { OPERATOR, PACKAGE, ROOTS } from './kinds.ts';

/** What the names in a zip say about it, when PyTorch wrote it. */
export interface TorchArchive {
  readonly isTorchScript: boolean;
  /** Whether a member is the bytes of a tensor, which no loader interprets. */
  readonly isTensor: (name: string) => boolean;
}

const ROOT_PICKLE = /^(?:(.{1,200})\/)?data\.pkl$/;
const TENSOR =
  /(?:^|\/)(?:data|constants|tensors|weights)\/(?:\d{1,9}|weight_\d{1,9}|[\w.]{1,80}\.storage)$|(?:^|\/)\.data\/\d{1,20}\.storage$/;

/** Tells a PyTorch archive by its members; nothing for other zips. */
export function torchArchive(names: readonly string[]): TorchArchive | undefined {
  const isTorch = names.some((name) => ROOT_PICKLE.test(name));
  const isPackage = names.some((name) =>
    /(?:^|\/)\.data\/(?:extern_modules|python_version)$/.test(name),
  );
  if (!isTorch && !isPackage) return undefined;
  return {
    isTorchScript: names.some((name) =>
      /(?:^|\/)(?:constants\.pkl|code\/.{1,400}\.py)$/.test(name),
    ),
    isTensor: (name) => TENSOR.test(name),
  };
}

/** What the names of the members alone show. */
export function judgeArchive(ledger: Ledger, content: Content, names: readonly string[]): void {
  const roots = names.filter((name) => ROOT_PICKLE.test(name));
  if (new Set(roots).size > 1)
    note(ledger, content, ROOTS, { says: `the archive has ${roots.length} members \`data.pkl\`` });
  if (names.some((name) => /(?:^|\/)\.data\/extern_modules$/.test(name)))
    note(ledger, content, PACKAGE, { says: 'the archive is a `torch.package`' });
}

/** Operators of TorchScript that touch files or load code; everything else computes. */
const OPERATORS =
  /\b(?:torch\.(?:save|load|from_file)|ops\.aten\.(?:save|from_file|load)|torch\.ops\.load_library|ops\.(?:load_library|image\.(?:read_file|write_file)|torchaudio\.\w{0,40}(?:save|load)\w{0,40}))\s*\(/g;

/** Reads the generated code of a TorchScript archive; comments and texts are not executed. */
export async function readTorchScript(ledger: Ledger, content: Content): Promise<void> {
  const { source } = content;
  const length = Math.min(source.sizeBytes, ledger.limits.textBytes);
  if (length < source.sizeBytes) skip(ledger, content, `code beyond ${length} bytes was not read`);
  const text = new TextDecoder('utf-8').decode(await source.read(0, length));
  text.split('\n').forEach((line, index) => {
    for (const [call] of withoutTexts(line).matchAll(OPERATORS))
      note(ledger, content, OPERATOR, {
        says: `the generated code calls ${quoted(call.slice(0, -1))}`,
        at: { line: index + 1 },
      });
  });
}

function withoutTexts(line: string): string {
  return line.slice(0, 20_000).replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#.*$/g, '""');
}
