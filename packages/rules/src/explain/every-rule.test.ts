import { readFileSync, writeFileSync } from 'node:fs';
import { day } from '@weighbridge/core';
import { expect, it } from 'vitest';
import { prepare } from '../evaluate/program.ts';
import type { Values } from '../evaluate/load.ts';
import { everyPart } from '../mutants/testing/every-part.ts';
import { explain } from './explain.ts';
import type { ExplanationNode } from './shapes.ts';

const KEPT = new URL('testing/every-rule.txt', import.meta.url);

/** Little known, much known, and a case in which all is. */
const CASES: readonly Values[] = [
  {},
  { 'model.open': false, 'model.own': { lo: 150, hi: 250 }, 'model.outputs': { has: ['image'] } },
  {
    'model.own': 500,
    'model.base': 100,
    'model.open': true,
    'model.paid': true,
    'model.gpai': true,
    'model.shown': false,
    'model.narrow': false,
    'model.placed': day('2026-11-18'),
    'model.outputs': { has: ['text', 'code'], complete: true },
    'model.limits': { has: [], complete: true },
    'model.licence': 'mit',
    'use.sector': 'health',
    'use.waiver': day('2026-11-20'),
  },
];

const plainly = (value: unknown): string => JSON.stringify(value).replaceAll('"', '');

function drawn({ parts, ...node }: ExplanationNode, indent = '    '): readonly string[] {
  return [`${indent}${plainly(node)}\n`, ...parts.flatMap((part) => drawn(part, `${indent}  `))];
}

it('every rule is explained for what is known, as was looked through; KEEP=1 keeps it anew', () => {
  const program = prepare(everyPart().pack);
  const lines = CASES.flatMap((values) =>
    [...program.places.keys()].flatMap((rule) => {
      const options = { asOf: day('2026-11-21'), strict: false };
      const { tree, because, settledBy, ...said } = explain(program, rule, values, options);
      return [
        `${plainly(said)}\n`,
        ...because.map((step) => `  because ${plainly(step)}\n`),
        ...settledBy.map((set) => `  settled by ${plainly(set)}\n`),
        ...drawn(tree),
      ];
    }),
  );
  if (process.env['KEEP'] !== undefined) writeFileSync(KEPT, lines.join(''));
  expect(lines.join('')).toBe(readFileSync(KEPT, 'utf8'));
});
