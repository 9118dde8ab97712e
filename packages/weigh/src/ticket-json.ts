import { canonicalJson, toJson } from '@weighbridge/core';
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
