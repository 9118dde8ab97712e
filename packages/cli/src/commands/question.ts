import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRecord } from '@weighbridge/core';
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
  const reading = caseOf(
    {
      roles: listOf(call, 'role'),
      places: listOf(call, 'place'),
      use: await useOf(textOf(call, 'use'), shell),
      asOf: dayOf(call, 'asOf', shell),
      knownAt: dayOf(call, 'knownAt', shell),
      strict: isOn(call, 'strict'),
    },
    vocabulary,
  );
  if (reading.kind === 'faulty') throw new Faulty(reading.faults, 'wrong call');
  return reading.case;
}

async function useOf(
  given: string | undefined,
  shell: Shell,
): Promise<Readonly<Record<string, unknown>>> {
  if (given === undefined) return {};
  if (!existsSync(resolve(shell.cwd, given))) return useFromText(given);
  const { value: said } = yamlOf(await textAt(given, shell, 'weighbridge check --help'), given);
  const use = isRecord(said) && isRecord(said['use']) ? said['use'] : said;
  if (!isRecord(use))
    throw new WrongCall(`${given} holds no facts of a use`, {
      remedy: 'write `sector: health`, one fact on each line',
      more: 'weighbridge check --help',
    });
  return use;
}
