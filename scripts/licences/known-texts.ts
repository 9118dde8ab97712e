// Which licence each text is: the records of terms say it.
import type { KnownText } from '@weighbridge/licences';
import { allowsLater, halvesOf, noticeIn } from './pieces.ts';
import { nameOf, type SourceText, type TextRecord } from './sources.ts';

/** Texts beside a licence that say what it may not be used for. */
const POLICY = /acceptable use|use policy|prohibited use/i;

/** Texts with the ids of the licences that they are, or belong to. */
export function knownTexts(
  texts: readonly SourceText[],
  records: readonly TextRecord[],
): readonly KnownText[] {
  return texts.flatMap((source) => [...withPieces(knownText(source, records))]);
}

function knownText(source: SourceText, records: readonly TextRecord[]): KnownText {
  const file = `texts/${source.key}.txt`;
  const own = records.filter(({ text }) => text.file === file);
  const beside = records.filter(({ text }) => text.also?.includes(file) === true);
  const named = own.length > 0 ? own : beside;
  const family = named[0]?.family ?? undefined;
  const isPolicy = own.length === 0 && beside.length > 0 && POLICY.test(source.text.slice(0, 300));
  return {
    ids: named.length > 0 ? named.map(({ id }) => id) : [unnamedId(source)],
    key: source.key,
    form: isPolicy ? 'policy' : 'text',
    ...(family === undefined ? {} : { family }),
    ...(source.spdx === undefined ? {} : { spdx: source.spdx }),
    spelled: source.key.startsWith('licensedb/'),
    text: source.text,
  };
}

/** A text, the notice that applies it, and each of its languages. */
function withPieces(known: KnownText): readonly KnownText[] {
  const notice = noticeIn(known.text);
  return [
    known,
    ...(notice === undefined
      ? []
      : [{ ...known, ...noticeNames(known, notice), form: 'notice' as const, text: notice }]),
    ...halvesOf(known.text).map((text) => ({ ...known, text })),
  ];
}

/** `GPL-3.0-only` is applied by its own notice as `GPL-3.0-or-later`. */
function noticeNames({ spdx }: KnownText, notice: string): Partial<KnownText> {
  if (spdx?.endsWith('-only') !== true || !allowsLater(notice)) return {};
  const later = spdx.replace(/-only$/, '-or-later');
  return { ids: [later.toLowerCase()], spdx: later };
}

function unnamedId({ key, spdx }: SourceText): string {
  return (spdx ?? nameOf(key)).toLowerCase();
}
