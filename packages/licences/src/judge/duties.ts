import type { LicenceTerms } from '../terms/record.ts';
import { isModel } from './chain.ts';
import { hostingCounts } from './hosting.ts';
import { isDerived, sharedTops } from './outbound.ts';
import { on, type Binding, type Check, type Point, type Question } from './point.ts';
import { partsOf } from './reach.ts';
import { travelOf } from './travel.ts';

/** What each licence asks of the plan, and what it would ask if copies were passed on (C19, C21). */
export const dutyPoints: Check = (question) =>
  question.acts.purpose === 'end-use' ||
  question.acts.purpose === 'unknown' ||
  question.acts.runsNothing
    ? []
    : question.bindings.flatMap((binding) => {
        const scene = sceneOf(binding, question);
        return [
          ...noticeDuties(binding, scene),
          ...markDuties(binding, scene),
          ...flowDuties(binding, scene),
          ...useDuties(binding),
          ...sourceDuties(binding, scene),
          ...endDuties(binding, question),
        ];
      });

interface Scene {
  /** Copies of the work, or of what is made of it, are passed on. */
  readonly shared: boolean;
  /** Others use the work, over a network or in a product. */
  readonly served: boolean;
  readonly earns: boolean;
  readonly derived: boolean;
  /** Hosted access is passing on under this text. */
  readonly hostedCounts: boolean;
}

function sceneOf(binding: Binding, question: Question): Scene {
  const { acts, reach } = question;
  const shared = sharedTops(question).some((top) =>
    partsOf(top, reach.layers).some((part) => binding.layers.includes(part)),
  );
  const served = acts.hosts || acts.embeds;
  return {
    shared,
    served,
    earns: acts.purpose === 'revenue',
    derived: isDerived(binding, reach.layers),
    hostedCounts: served && hostingCounts(binding),
  };
}

type Ask = Omit<Point, 'licence' | 'layer' | 'kind'>;

function duty(binding: Binding, { at, ...ask }: Ask): Point {
  return { kind: 'duty', ...ask, ...on(binding, at) };
}

/** Due now where the scene asks for it, else on a plan that passes copies on. */
function due(now: boolean): Pick<Point, 'when'> {
  return now ? {} : { when: 'distributed' };
}

/** Values that ask nothing, or ask something of readers of papers only. */
const NO_NOTICE: ReadonlySet<string> = new Set(['none', 'unknown', 'cite-in-publications']);

function noticeDuties(binding: Binding, { shared, derived }: Scene): readonly Point[] {
  const { attribution_notice: notice, state_changes: changes } = binding.licence.terms;
  const points: Point[] = [];
  if (!NO_NOTICE.has(notice.value))
    points.push(
      duty(binding, {
        rules: shared && isFixed(notice.file) ? ['C21'] : [],
        says: noticeText(binding.licence),
        at: notice.at,
        ...due(shared),
      }),
    );
  if (notice.value === 'cite-in-publications')
    points.push({
      kind: 'aside',
      rules: [],
      says: 'cite the work in publications',
      ...on(binding, notice.at),
    });
  if (changes.value !== 'none' && changes.value !== 'unknown' && derived)
    points.push(
      duty(binding, { rules: [], says: 'state what was changed', at: changes.at, ...due(shared) }),
    );
  return points;
}

/** A file that has to be there, with a sentence that the text fixes. */
function isFixed(file: string | undefined): boolean {
  return file !== undefined && file !== 'NOTICE if present';
}

function noticeText({ name, terms }: LicenceTerms): string {
  const { file, content } = terms.attribution_notice;
  if (file === undefined) return content ?? `keep the notices and the text of ${name}`;
  return `${file} file: ${content ?? `the notices of ${name}`}`;
}

function markDuties(binding: Binding, scene: Scene): readonly Point[] {
  const { display_duty: display, naming_duty: naming } = binding.licence.terms;
  const out = scene.shared || scene.served;
  const mark = { says: `display "${display.phrase ?? ''}"`, at: display.at };
  const points: Point[] = [];
  if (display.value === 'required' || display.value === 'required-for-commercial-use') {
    const now = out && (display.value === 'required' || scene.earns);
    points.push(duty(binding, { rules: now ? ['C21'] : [], ...mark, ...due(now) }));
  }
  if (display.value === 'required-if-model-trained' && scene.derived)
    points.push(
      duty(binding, { rules: scene.shared ? ['C21'] : [], ...mark, ...due(scene.shared) }),
    );
  if (display.value === 'conditional')
    points.push({
      kind: 'aside',
      rules: [],
      says: `${mark.says}: ${display.where ?? 'conditional'}`,
      ...on(binding, mark.at),
    });
  if (naming.value === 'required' && scene.derived)
    points.push(
      duty(binding, {
        rules: out ? ['C21'] : [],
        says: `the model's name begins with ${naming.prefix ?? ''}`,
        at: naming.at,
        ...due(out),
      }),
    );
  return points;
}

/** Flow-down that only speaks of what may not be added. */
const NO_FLOW: ReadonlySet<string> = new Set([
  'none',
  'unknown',
  'no-further-restrictions',
  'same-licence-no-further-restrictions',
]);

const FLOWS: ReadonlyMap<string, string> = new Map([
  ['licence-copy', 'hand on a copy of the licence'],
  ['licence-copy-no-other-terms', 'hand on a copy of the licence, and no other terms'],
  [
    'use-restrictions-must-flow',
    'write the use restrictions into the terms for recipients and users',
  ],
  ['similar-restrictions-must-flow', 'bind recipients and users to similar use restrictions'],
  ['same-licence', 'pass it on under the same licence only'],
  ['same-use-limit', 'bind recipients to the same limit of use'],
  ['same-or-as-permissive-licence', 'pass it on under the same licence or one that gives no less'],
  ['warranty-disclaimer-and-credit-must-flow', 'hand on the disclaimer and the credit'],
]);

function flowDuties(binding: Binding, scene: Scene): readonly Point[] {
  const { flow_down: flow } = binding.licence.terms;
  if (NO_FLOW.has(flow.value)) return [];
  const asksUsers = flow.value.endsWith('restrictions-must-flow');
  const now = scene.shared || (asksUsers && scene.hostedCounts);
  const says = FLOWS.get(flow.value) ?? flow.value;
  const rules = now && scene.hostedCounts ? ['C19', ...(asksUsers ? ['C21'] : [])] : [];
  return [duty(binding, { rules, says, at: flow.at, ...due(now) })];
}

function useDuties(binding: Binding): readonly Point[] {
  const { acceptable_use: use, update_duty: update, reporting } = binding.licence.terms;
  const points: Point[] = [];
  const lawOnly = use.topics?.length === 1 && use.topics[0] === 'law';
  if (!['none', 'unknown', 'law-only'].includes(use.value) && !lawOnly)
    points.push(
      duty(binding, {
        rules: [],
        says:
          use.changeable === true
            ? 'keep to the use policy, which the licensor may change'
            : 'keep to the use restrictions',
        at: use.at,
      }),
    );
  if (update.value === 'reasonable-efforts-latest-version')
    points.push(
      duty(binding, {
        rules: [],
        says: 'make reasonable efforts to use the latest version',
        at: update.at,
      }),
    );
  if (reporting.value !== 'none' && reporting.value !== 'unknown')
    points.push(
      duty(binding, {
        rules: [],
        says: reporting.note ?? reporting.value.replaceAll('-', ' '),
        at: reporting.at,
      }),
    );
  return points;
}

function sourceDuties(binding: Binding, { shared }: Scene): readonly Point[] {
  const { copyleft } = binding.licence.terms;
  const travel = travelOf(binding.licence);
  const isProgram = binding.licence.kind.startsWith('software');
  const isData = binding.layers.some(({ kind }) => kind === 'dataset');
  if (isData && shared && travel === 'same')
    return [
      duty(binding, { rules: ['C06'], says: 'the same licence for the data', at: copyleft.at }),
    ];
  if (!isProgram || (travel !== 'same' && travel !== 'weak')) return [];
  const model = binding.layers.some(isModel);
  const says = model
    ? 'the source form of the work under the same licence'
    : 'source of the program under the same licence';
  return [duty(binding, { rules: [], says, at: copyleft.at, ...due(shared) })];
}

function endDuties(binding: Binding, { acts }: Question): readonly Point[] {
  const { termination } = binding.licence.terms;
  if (acts.purpose !== 'evaluation' || termination.after === undefined) return [];
  return [
    duty(binding, { rules: [], says: `when it ends: ${termination.after}`, at: termination.at }),
  ];
}
