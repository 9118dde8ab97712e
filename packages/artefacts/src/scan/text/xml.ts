import { quoted } from '../../faults.ts';
import type { Content } from '../content.ts';
import { note, type Ledger } from '../ledger.ts';
import { BOMB, ENTITY, EXTENSION } from './kinds.ts';
import { lineAt } from './prose.ts';

/** The document type stands at the beginning; nothing after so many characters is one. */
const MAX_PROLOGUE = 64 * 1024;

/** Judges XML by its document type and, where it is an OpenVINO network, by its layers. Resolves no entity. */
export function judgeXml(ledger: Ledger, content: Content, text: string): void {
  const plain = text.replaceAll(/<!--[^]{0,100000}?-->/g, (comment) =>
    comment.replaceAll(/[^\n]/g, ' '),
  );
  judgeDocumentType(ledger, content, plain.slice(0, MAX_PROLOGUE));
  if (/<net\b[^>]{0,1000}\bversion=/.test(plain.slice(0, MAX_PROLOGUE)))
    judgeLayers(ledger, content, plain);
}

function judgeDocumentType(ledger: Ledger, content: Content, text: string): void {
  if (!/<!DOCTYPE\b/i.test(text)) return;
  for (const found of text.matchAll(
    /<!(?:ENTITY|DOCTYPE)\s+(?:%\s+)?([\w:.-]{1,200})\s+(?:SYSTEM|PUBLIC)\s+["']([^"']{0,1000})["'](?:\s+["']([^"']{0,1000})["'])?/gi,
  )) {
    const address = found[3] ?? found[2] ?? '';
    if (/^https?:\/\/(?:www\.)?(?:w3|dmg)\.org\//i.test(address)) continue;
    note(ledger, content, ENTITY, {
      says: `the document type names ${quoted(address)}`,
      at: { line: lineAt(text, found.index) },
    });
  }
  const entities = [
    ...text.matchAll(/<!ENTITY\s+(?:%\s+)?[\w:.-]{1,200}\s+["']([^"']{0,10000})["']/gi),
  ];
  const nested = entities.filter(
    (found) => ((found[1] ?? '').match(/[&%][\w:.-]{1,200};/g)?.length ?? 0) >= 3,
  );
  if (nested.length >= 3)
    note(ledger, content, BOMB, {
      says: `${nested.length} entities are made of others`,
      at: { line: lineAt(text, nested[0]?.index ?? 0) },
    });
}

/** Versions of the sets of layers that every build has. */
const STANDARD = /^(?:opset\d{1,2}|experimental|util|ie_internal_opset)$/;

function judgeLayers(ledger: Ledger, content: Content, text: string): void {
  for (const found of text.matchAll(/<layer\b([^>]{0,5000})>/g)) {
    const version = /\bversion="([^"]{0,200})"/.exec(found[1] ?? '')?.[1];
    if (version === undefined || STANDARD.test(version)) continue;
    const type = /\btype="([^"]{0,200})"/.exec(found[1] ?? '')?.[1] ?? '';
    note(ledger, content, EXTENSION, {
      says: `the layer type ${quoted(type)} comes from ${quoted(version)}`,
      at: { line: lineAt(text, found.index) },
      key: type,
    });
  }
}
