import { canonicalJson, isRecord, type Json } from '@weighbridge/core';
import type { Ticket } from './ticket.ts';

/**
 * A ticket as it is written to a file: canonical JSON (RFC 8785) and a line feed. Same ticket, same
 * bytes.
 *
 * @example
 * const reading = readTicket('{}', 'ticket.json');
 * reading.kind === 'ticket' ? ticketText(reading.ticket) : reading.faults[0].code; // 'ticket.version'
 */
export function ticketText(ticket: Ticket): string {
  return `${canonicalJson(toJson(ticket))}\n`;
}

/**
 * A value of ours as JSON. Ours are made of records, lists, texts, numbers and truth values only;
 * anything else is a mistake of ours and throws.
 */
export function toJson(part: unknown): Json {
  if (
    part === null ||
    typeof part === 'boolean' ||
    typeof part === 'number' ||
    typeof part === 'string'
  )
    return part;
  if (Array.isArray(part)) return part.map(toJson);
  if (!isRecord(part)) throw new Error(`a ${typeof part} has no JSON form`);
  const members: [string, Json][] = [];
  for (const [name, member] of Object.entries(part)) {
    if (member !== undefined) members.push([name, toJson(member)]);
  }
  return Object.fromEntries(members);
}
