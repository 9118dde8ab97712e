import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRecord, type Fault } from '@weighbridge/core';
import { vocabulary } from '@weighbridge/packs';
import { caseOf, useFromText, type Case } from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { dayOf, isOn, listOf, textOf } from '../options.ts';
import { textAt } from '../read-text.ts';
import type { Shell } from '../shell.ts';
import { Faulty, WrongCall } from '../trouble.ts';
import { yamlOf } from './yaml-text.ts';

/** The question of a call: `--role`, `--place`, `--use`, `--as-of`, `--known-at`, `--strict`. */
export async function questionOf(call: Call, shell: Shell): Promise<Case> {
  const said = await useOf(textOf(call, 'use'), shell);
  const reading = caseOf(
    {
      roles: listOf(call, 'role'),
      places: listOf(call, 'place'),
      use: said.use,
      asOf: dayOf(call, 'asOf', shell),
      knownAt: dayOf(call, 'knownAt', shell),
      strict: isOn(call, 'strict'),
    },
    vocabulary,
  );
  if (reading.kind === 'faulty') throw new Faulty(reading.faults.map(said.placed), 'wrong call');
  return reading.case;
}

/** What a call says of the use, and where in its file a fault about one fact of it stands. */
interface SaidUse {
  readonly use: Readonly<Record<string, unknown>>;
  readonly placed: (fault: Fault) => Fault;
}

async function useOf(given: string | undefined, shell: Shell): Promise<SaidUse> {
  if (given === undefined) return { use: {}, placed: onOneLine };
  if (!existsSync(resolve(shell.cwd, given))) return { use: useFromText(given), placed: onOneLine };
  const read = yamlOf(await textAt(given, shell, 'weighbridge check --help'), given);
  const said = read.value;
  const isNested = isRecord(said) && isRecord(said['use']);
  const use = isNested ? said['use'] : said;
  if (!isRecord(use))
    throw new WrongCall(`${given} holds no facts of a use`, {
      remedy: 'write `sector: health`, one fact on each line',
      more: 'weighbridge check --help',
    });
  return { use, placed: (fault) => read.placed(inFile(fault, given, isNested ? '/use' : '')) };
}

/** A call is one line: a place within it says nothing more. */
function onOneLine(fault: Fault): Fault {
  return { ...fault, at: { file: fault.at.file, line: 1 } };
}

function inFile(fault: Fault, file: string, below: string): Fault {
  return 'pointer' in fault.at
    ? { ...fault, at: { file, pointer: `${below}${fault.at.pointer}` } }
    : fault;
}
