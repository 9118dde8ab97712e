import { basename } from 'node:path';
import { canonicalJson, toJson, type Place } from '@weighbridge/core';
import { opennessMarkdown, opennessTable } from '@weighbridge/documents';
import { licenceDoubts, type Dossier } from '@weighbridge/inspect';
import {
  opennessBy,
  readRelease,
  seenComponents,
  type Openness,
  type OpennessClass,
  type Subject,
  type Way,
} from '@weighbridge/licences';
import { openness as table } from '@weighbridge/packs';
import type { YamlReading } from '@weighbridge/rules';
import type { Call } from '../commands.ts';
import { counted, endedBy, undecidedBy } from '../dossier-end.ts';
import { faultList } from '../faults.ts';
import { termsAtHand } from '../licence-book.ts';
import { isOn, lookOf, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { pasted } from '../paste.ts';
import { textAt } from '../read-text.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectAll } from '../targets.ts';
import { Faulty, worst, type Outcome } from '../trouble.ts';
import { yamlOf } from './yaml-text.ts';

/** One target, ready to be told of: what is known, and what of it could not be read. */
interface Looked {
  readonly subject: Subject;
  readonly undecided: readonly string[];
}

/** `weighbridge openness`: how open each target is, a folder of a model or the description of a release. */
export async function openness(call: Call, shell: Shell): Promise<Outcome> {
  const text = formatOf(call, shell);
  const least = leastOf(call);
  const deliver = await destinationOf(call, shell);
  const tell = opennessBy({ table, records: (await termsAtHand()).values() });
  const looked = await lookAt(call, shell);
  const told = looked.map(({ subject }) => tell(subject));
  await deliver(told.map(text).join(''));
  const ended = told.map((one, index) => outcomeOf(one, looked[index]?.undecided ?? [], least));
  return { ...worst(ended), next: nextOf(call) };
}

function formatOf(call: Call, shell: Shell): (openness: Openness) => string {
  const view = viewOf(shell, shell.stdout, lookOf(call));
  switch (wordOf(call, 'format', ['table', 'json', 'markdown']) ?? 'table') {
    case 'table':
      return (one) => {
        const whole = opennessTable(one, view);
        return isOn(call, 'quiet') ? whole.split('\n').slice(0, 3).join('\n').concat('\n') : whole;
      };
    case 'json':
      return (one) => `${canonicalJson(toJson(one))}\n`;
    case 'markdown':
      return opennessMarkdown;
  }
}

/** The class that a release has to reach. */
function leastOf(call: Call): OpennessClass | undefined {
  const numeral = wordOf(call, 'atLeast', ['III', 'II', 'I']);
  return table.classes.find((one) => one.numeral === numeral)?.class;
}

async function lookAt(call: Call, shell: Shell): Promise<readonly Looked[]> {
  const looked: Looked[] = [];
  for (const target of call.targets) {
    if (isDescription(target)) looked.push(await describedIn(target, shell));
    else looked.push(...(await folderOf(target, call, shell)));
  }
  return looked;
}

function isDescription(target: string): boolean {
  return /\.ya?ml$/i.test(target) && basename(target) !== 'weighbridge.yaml';
}

async function describedIn(target: string, shell: Shell): Promise<Looked> {
  const text = await textAt(target, shell, 'weighbridge openness .');
  const yaml = yamlOf(text, target);
  const { release, faults } = readRelease(yaml.value, {
    components: table.components,
    placeOf: placedBy(yaml, basename(target)),
  });
  const shown = faults.map((fault) => ({ ...fault, at: { ...fault.at, file: target } }));
  if (release === undefined) throw new Faulty(shown, 'wrong call');
  faultList(shown, shell);
  const name = release.name === '' ? basename(target) : release.name;
  return {
    subject: { name, release, facts: {} },
    undecided: faults.length === 0 ? [] : [counted(faults.length, 'fault', 'faults')],
  };
}

/** Line and column of a value by its way through the description. */
function placedBy(
  yaml: Extract<YamlReading, { readonly kind: 'value' }>,
  file: string,
): (way: Way) => Place {
  return (way) => {
    const pointer = way.map((part) => `/${part}`).join('');
    const placed = yaml.placed({ code: '', at: { file, pointer }, detail: '', remedy: '' });
    return { ...placed.at, file };
  };
}

async function folderOf(target: string, call: Call, shell: Shell): Promise<readonly Looked[]> {
  const inspected = await inspectAll({ ...call, targets: [target] }, shell);
  return inspected.map(({ inspection: { dossier } }) => ({
    subject: subjectOf(dossier),
    undecided: undecidedBy(dossier),
  }));
}

function subjectOf({ name, files, components: licences, facts, findings }: Dossier): Subject {
  return {
    name,
    facts,
    doubts: licenceDoubts(findings),
    licences,
    seen: seenComponents(files, table.components),
  };
}

function outcomeOf(
  { class: { least, most } }: Openness,
  undecided: readonly string[],
  asked: OpennessClass | undefined,
): Outcome {
  if (asked !== undefined && !reaches(most, asked))
    return { exit: 1, reason: 'the class that was asked for is not reached' };
  const open =
    asked !== undefined && !reaches(least, asked) ? ['the class that was asked for is open'] : [];
  return endedBy([...open, ...undecided]);
}

/** Class I asks for all that the others ask for. */
function reaches(reached: OpennessClass | 0, asked: OpennessClass): boolean {
  return reached !== 0 && reached <= asked;
}

function nextOf(call: Call): string {
  const folder = call.targets.find((target) => !isDescription(target));
  return folder === undefined
    ? `publish: ${pasted(['weighbridge', 'openness', ...call.targets, '--format', 'markdown'])}`
    : `weigh: ${pasted(['weighbridge', 'check', folder])}`;
}
