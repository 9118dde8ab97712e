import {
  changesTable,
  comparisonTable,
  coursesSvg,
  dutiesMarkdown,
  dutiesTable,
} from '@weighbridge/documents';
import { vocabulary } from '@weighbridge/packs';
import {
  chainDuties,
  chainOf,
  changesIn,
  comparePlaces,
  coursesOf,
  WHOLE_CHAIN,
  caseOf,
  type Case,
  type Chain,
  type ChainWeighing,
  type Load,
} from '@weighbridge/weigh';
import type { Call } from '../commands.ts';
import { endedBy, undecidedBy } from '../dossier-end.ts';
import { faultList } from '../faults.ts';
import { isOn, listOf, lookOf, textOf, withOption, wordOf } from '../options.ts';
import { destinationOf } from '../output.ts';
import { packsAtHand } from '../packs.ts';
import { pasted } from '../paste.ts';
import { textAt } from '../read-text.ts';
import { viewOf, type Shell } from '../shell.ts';
import { inspectAll, refuseBadDeclaration, type Inspected } from '../targets.ts';
import { Faulty, WrongCall, worst, type Outcome } from '../trouble.ts';
import { TOOL } from '../version.ts';
import { questionOf } from './question.ts';
import { yamlOf } from './yaml-text.ts';

const FORMATS = ['table', 'json', 'markdown', 'svg'] as const;

/** `weighbridge duties`: who in the chain owes what for each target. */
export async function duties(call: Call, shell: Shell): Promise<Outcome> {
  const format = wordOf(call, 'format', FORMATS) ?? 'table';
  const compared = comparedPlaces(call);
  const deliver = await destinationOf(call, shell);
  const chain = await chainIn(call, shell);
  const asked = withTerritory(await questionOf(call, shell), chain, call);
  const packs = await packsAtHand(shell);
  const inspected = await inspectAll(call, shell);
  inspected.forEach(refuseBadDeclaration);
  if (format === 'svg') refuseManyPictures(inspected, call);
  const texts = inspected.map(({ inspection }) => {
    const load: Load = { dossier: inspection.dossier, case: asked, packs, tool: TOOL };
    return compared === undefined
      ? drawn({ load, chain, format, call, shell })
      : drawnSides({ load, chain, format, call, shell }, compared);
  });
  await deliver(texts.join('\n'));
  for (const { inspection } of inspected) faultList(inspection.dossier.faults, shell);
  return worst(inspected.map(({ inspection }) => endedBy(undecidedBy(inspection.dossier))));
}

function refuseManyPictures(inspected: readonly Inspected[], call: Call): void {
  const [first] = inspected;
  if (inspected.length < 2 || first === undefined) return;
  const options = call.written.filter((word) => !call.targets.includes(word));
  throw new WrongCall(`a picture shows one model, not ${inspected.length}`, {
    remedy: pasted(['weighbridge', 'duties', first.target, ...options]),
    more: 'weighbridge duties --help',
  });
}

interface Drawing {
  readonly load: Load;
  readonly chain: Chain;
  readonly format: (typeof FORMATS)[number];
  readonly call: Call;
  readonly shell: Shell;
}

function drawn({ load, chain, format, call, shell }: Drawing): string {
  const weighing = chainDuties(load, chain);
  const timeline = isOn(call, 'timeline') || format === 'svg';
  const courses = timeline ? coursesOf(load, chain) : [];
  switch (format) {
    case 'svg':
      return coursesSvg(weighing.duties, courses);
    case 'json':
      return json({
        ...weighing.duties,
        ...(timeline ? { timeline: changesIn(courses) } : {}),
      });
    case 'markdown':
      return dutiesMarkdown(weighing.duties, timeline ? changesIn(courses) : undefined);
    case 'table': {
      const view = viewOf(shell, shell.stdout, lookOf(call));
      return timeline
        ? changesTable(weighing.duties, changesIn(courses), view)
        : dutiesTable(weighing, view);
    }
  }
}

function drawnSides(
  { load, chain, format, call, shell }: Drawing,
  places: readonly string[],
): string {
  if (format !== 'table' && format !== 'json')
    throw new WrongCall('--compare is drawn as table or json', {
      remedy: withOption(call, 'format', 'table'),
      more: 'weighbridge duties --help',
    });
  const weighings = places.map((place): { place: string; weighing: ChainWeighing } => ({
    place,
    weighing: chainDuties({ ...load, case: inPlaces([place], load.case) }, chain),
  }));
  const comparison = comparePlaces(weighings);
  if (format === 'json') return json(comparison);
  return comparisonTable(comparison, viewOf(shell, shell.stdout, lookOf(call)));
}

/** A question in other places, each with those it lies in, read as `--place` reads them. */
function inPlaces(places: readonly string[], asked: Case): Case {
  const reading = caseOf({ places, asOf: asked.as_of, knownAt: asked.known_at }, vocabulary);
  if (reading.kind === 'faulty') throw new Faulty(reading.faults, 'wrong call');
  return { ...asked, places: reading.case.places };
}

const LEAST = 2;
const MOST = 4;

function comparedPlaces(call: Call): readonly string[] | undefined {
  if (textOf(call, 'compare') === undefined) return undefined;
  if (isOn(call, 'timeline'))
    throw new WrongCall('--compare shows one day, and no --timeline', {
      remedy: pasted([
        'weighbridge',
        'duties',
        ...call.written.filter((word) => word !== '--timeline'),
      ]),
      more: 'weighbridge duties --help',
    });
  const places = listOf(call, 'compare');
  if (places.length >= LEAST && places.length <= MOST) return places;
  throw new WrongCall(`--compare takes ${LEAST} to ${MOST} places, not ${places.length}`, {
    remedy: withOption(call, 'compare', 'EU,US-CA'),
    more: 'weighbridge duties --help',
  });
}

async function chainIn(call: Call, shell: Shell): Promise<Chain> {
  const file = textOf(call, 'chain');
  if (file === undefined) return WHOLE_CHAIN;
  const { value, placed } = yamlOf(await textAt(file, shell, 'weighbridge duties --help'), file);
  const reading = chainOf(value, { file, vocabulary });
  if (reading.kind === 'faulty') throw new Faulty(reading.faults.map(placed));
  return reading.chain;
}

// Where the actor goes is part of the question, unless the call says where.
function withTerritory(asked: Case, { territory }: Chain, call: Call): Case {
  const places = territory.filter((place) => place !== 'world');
  return textOf(call, 'place') !== undefined || places.length === 0
    ? asked
    : inPlaces(places, asked);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
