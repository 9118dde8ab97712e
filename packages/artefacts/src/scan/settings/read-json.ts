import { quoted } from '../../faults.ts';
import { endingOf, type Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { judgeNotebook } from '../text/notebook.ts';
import { readText } from '../text/read-text.ts';
import { MAX_DEPTH, passOver, withFirstValues } from './duplicate-keys.ts';
import { judgeSettings } from './judge-settings.ts';
import { BROKEN, DEPTH, DUPLICATE } from './kinds.ts';

/** Reads JSON: keys that occur twice, what it has loaders do, and cells of notebooks. */
export async function readJson(ledger: Ledger, content: Content): Promise<void> {
  const text = await readText(ledger, content);
  if (endingOf(content.name) === '.jsonl') return;
  const { duplicates, deepest } = passOver(text);
  for (const { key, line } of duplicates.slice(0, 10))
    note(ledger, content, DUPLICATE, { says: `the key ${quoted(key)} occurs twice`, at: { line } });
  if (deepest > MAX_DEPTH)
    return note(ledger, content, DEPTH, {
      says: `the file is nested ${deepest} deep`,
      at: { line: 1 },
    });
  const value = parsed(text);
  if (value === undefined) {
    if (endingOf(content.name) === '.json')
      note(ledger, content, BROKEN, { says: 'the file is not JSON', at: { line: 1 } });
    return;
  }
  if (endingOf(content.name) === '.ipynb') return judgeNotebook(ledger, content, value);
  judgeSettings(ledger, content, value, (pointer) => ({ pointer }));
  if (duplicates.length === 0) return;
  const first = parsed(withFirstValues(text, duplicates.slice(0, MAX_DUPLICATES)));
  if (first !== undefined) judgeSettings(ledger, content, first, (pointer) => ({ pointer }));
}

/** So many keys that occur twice are looked at both ways. */
const MAX_DUPLICATES = 1000;

// `NaN` and `Infinity` are no JSON, but Python writes and reads them.
function parsed(text: string): unknown {
  for (const candidate of [
    text,
    text.replaceAll(/(?<=[:[,]\s{0,20})-?(?:NaN|Infinity)\b/g, 'null'),
  ]) {
    try {
      return JSON.parse(candidate.replace(/^\ufeff/, ''));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}
