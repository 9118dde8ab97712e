import { textOf } from '../../gguf/value.ts';
import { readGgufHeader } from '../../gguf/read-header.ts';
import { readSafetensorsHeader } from '../../safetensors/read-header.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { judgeTemplate } from '../template/judge-template.ts';
import { LENGTH } from './kinds.ts';

/** Reads the header of safetensors; what is wrong with it are faults. */
export async function readSafetensors(ledger: Ledger, content: Content): Promise<void> {
  const { faults } = await readSafetensorsHeader(content.source);
  if (content.asData !== true) ledger.faults.push(...faults);
}

/** Reads the header of a GGUF file, its faults, and its chat templates. */
export async function readGguf(ledger: Ledger, content: Content): Promise<void> {
  const reading = await readGgufHeader(content.source);
  if (content.asData !== true) ledger.faults.push(...reading.faults);
  if (reading.kind === 'faulty') return;
  const { metadata } = reading.value;
  for (const [key, entry] of metadata) {
    const template = textOf(metadata, key);
    if (!/chat_template/.test(key) || template === undefined) continue;
    judgeTemplate(ledger, content, template, (character) => ({ byte: entry.at + character }));
  }
}

/** A CatBoost model: its core must lie in the file. */
export async function readCatBoost(ledger: Ledger, content: Content): Promise<void> {
  const { source } = content;
  if (source.sizeBytes < 8)
    return note(ledger, content, LENGTH, {
      says: 'the file ends before its core',
      at: { byte: 4 },
    });
  const bytes = await source.read(4, 4);
  const core = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  if (core + 8 > source.sizeBytes)
    note(ledger, content, LENGTH, {
      says: `the core has ${core} bytes, the file ${source.sizeBytes}`,
      at: { byte: 4 },
    });
}
