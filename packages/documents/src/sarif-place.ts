import type { Evidence, Json, Place } from '@weighbridge/core';
import type { Ticket } from '@weighbridge/weigh';
import { cleanText } from './clean.ts';

/** The file a duty is shown at when it has none of its own: where its facts would be stated. */
const DECLARATION = 'weighbridge.yaml';

/**
 * The file for what has no file: the declaration if a fact of the ticket stands in it, else the
 * card if one does, else the declaration that is still to be written.
 */
export function anchorOf(ticket: Ticket): string {
  const files = Object.values(ticket.facts).flatMap((fact) => fact.evidence.flatMap(declaredFile));
  if (files.includes(DECLARATION)) return DECLARATION;
  return files.find((file) => /(^|\/)readme\.md$/iu.test(file)) ?? DECLARATION;
}

function declaredFile(evidence: Evidence): readonly string[] {
  return evidence.kind === 'declared' ? [evidence.file] : [];
}

/** The first place in a file where a fact was stated, if it was. */
export function statedAt(ticket: Ticket, facts: readonly string[]): Place | undefined {
  for (const fact of facts) {
    const known = ticket.facts[fact];
    const stated = [
      ...(known?.evidence ?? []),
      ...(known?.conflicts ?? []).map((claim) => claim.evidence),
    ];
    for (const evidence of stated) {
      if (evidence.kind === 'declared' && evidence.file !== 'command line') {
        return { file: evidence.file, line: evidence.line };
      }
    }
  }
  return undefined;
}

/** A place as a SARIF location; the folder itself is shown at the anchor. */
export function sarifLocation(
  place: Place,
  at: { readonly anchor: string; readonly base: string },
): Json {
  const isFolder = place.file === '.';
  const uri = uriOf(isFolder ? at.anchor : place.file, at.base);
  const region = isFolder ? { startLine: 1 } : regionOf(place);
  const pointer = 'pointer' in place && place.pointer !== '' ? cleanText(place.pointer) : undefined;
  return {
    physicalLocation: { artifactLocation: { uri, uriBaseId: 'ROOT' }, region },
    logicalLocations: pointer === undefined ? undefined : [{ fullyQualifiedName: pointer }],
  };
}

function regionOf(place: Place): Json {
  if ('byte' in place) return { byteOffset: place.byte, byteLength: 0 };
  if ('line' in place) {
    const column = place.column === undefined ? undefined : Math.max(1, place.column);
    return { startLine: Math.max(1, place.line), startColumn: column };
  }
  return { startLine: 1 };
}

// Relative always: what a machine calls the folder is nobody else's business.
function uriOf(path: string, base: string): string {
  const whole = base === '' ? path : `${base}/${path}`;
  const parts = whole.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map((part) => encodeURIComponent(part.toWellFormed())).join('/');
}
