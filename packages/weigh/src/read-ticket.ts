import { isRecord, nearest, type Fault } from '@weighbridge/core';
import type { z } from 'zod';
import { namesMemberTwice } from './duplicate-keys.ts';
import { pointerTo } from './pointer.ts';
import { ticketSchema } from './ticket-schema.ts';
import type { Ticket } from './ticket.ts';

const SCHEMA = 'weighbridge.ticket/1';

/** Faults beyond these say nothing new about a ticket that was changed. */
const MAX_FAULTS = 20;

const REMEDY = 'give the ticket as `check --format json` wrote it';

/** A ticket that has its shape, or what is wrong with it. */
export type TicketReading =
  | { readonly kind: 'ticket'; readonly ticket: Ticket }
  | { readonly kind: 'faulty'; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Reads a ticket from text, which may come from anywhere; white space and the order of members do
 * not matter, unknown members do. `file` is the name that faults give. Whether its verdicts follow
 * from its facts is for `replay` to say.
 *
 * Faults: `ticket.syntax`, `ticket.version`, `ticket.duplicate-key`, `ticket.schema`, each with its JSON pointer; at most 20.
 *
 * @example
 * readTicket('{"schema":"weighbridge.ticket/9"}', 'old.json').faults[0].code; // 'ticket.version'
 */
export function readTicket(text: string, file: string): TicketReading {
  const parsed = parseJson(text, file);
  if (parsed.kind === 'faulty') return parsed;
  if (!isRecord(parsed.json) || parsed.json['schema'] !== SCHEMA)
    return { kind: 'faulty', faults: [otherVersion(parsed.json, file)] };
  if (namesMemberTwice(text, parsed.json)) return { kind: 'faulty', faults: [saysTwice(file)] };
  const decoded = ticketSchema.safeParse(parsed.json);
  if (decoded.success) return { kind: 'ticket', ticket: decoded.data };
  const [first, ...rest] = decoded.error.issues
    .slice(0, MAX_FAULTS)
    .map((issue) => shapeFault(issue, file));
  return { kind: 'faulty', faults: [first ?? otherVersion(parsed.json, file), ...rest] };
}

function saysTwice(file: string): Fault {
  const detail = 'a member is named twice in one object; readers differ in which they believe';
  return { code: 'ticket.duplicate-key', at: { file, line: 1 }, detail, remedy: REMEDY };
}

type Parsed =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'faulty'; readonly faults: readonly [Fault] };

function parseJson(text: string, file: string): Parsed {
  try {
    const json: unknown = JSON.parse(text);
    return { kind: 'json', json };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const detail =
      text.trim() === '' ? 'the file is empty' : `not JSON: ${printable(error.message)}`;
    return {
      kind: 'faulty',
      faults: [
        {
          code: 'ticket.syntax',
          at: { file, ...placeIn(text, error.message) },
          detail,
          remedy: REMEDY,
        },
      ],
    };
  }
}

// The engine names the offset of the mistake where it knows it; else the end, where a cut file ends.
function placeIn(
  text: string,
  message: string,
): { readonly line: number; readonly column?: number } {
  const found = /at position (\d{1,15})/.exec(message)?.[1];
  if (found === undefined && !message.includes('end of JSON')) return { line: 1 };
  const before = text.slice(0, found === undefined ? text.length : Number(found)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

function printable(message: string): string {
  return message.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 160);
}

function otherVersion(json: unknown, file: string): Fault {
  const schema = isRecord(json) ? json['schema'] : undefined;
  const detail =
    typeof schema === 'string'
      ? `schema is \`${printable(schema.slice(0, 60))}\`, not \`${SCHEMA}\``
      : `no member \`schema\` that says \`${SCHEMA}\``;
  return {
    code: 'ticket.version',
    at: { file, pointer: typeof schema === 'string' ? '/schema' : '' },
    detail,
    remedy: REMEDY,
  };
}

function shapeFault(issue: z.core.$ZodIssue, file: string): Fault {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  return {
    code: 'ticket.schema',
    at: { file, pointer: pointerTo(path) },
    detail: shapeDetail(issue, unknown),
    remedy: REMEDY,
  };
}

function shapeDetail(issue: z.core.$ZodIssue, unknown: string | undefined): string {
  if (unknown === undefined)
    return printable(issue.message.charAt(0).toLowerCase() + issue.message.slice(1));
  const near = nearest(unknown, MEMBERS);
  return `no member \`${printable(unknown.slice(0, 60))}\` stands here${near === undefined ? '' : `; \`${near}\` is known`}`;
}

const MEMBERS: readonly string[] = [
  'schema',
  'number',
  'subject',
  'case',
  'as_of',
  'known_at',
  'dossier',
  'packs',
  'facts',
  'vocabulary',
  'verdicts',
  'findings',
  'faults',
  'unread',
  'decision',
  'sum',
  'tool',
  'status',
  'because',
  'settled_by',
  'assumed',
];
