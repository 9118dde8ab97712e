import { NEVER, dayNumber, parseDay } from '@weighbridge/core';
import type { Course, Duties, Step } from '@weighbridge/weigh';
import { cells, wrapText } from '../cells.ts';
import { cleanText } from '../clean.ts';
import { statusKind, type StatusKind } from '../marks.ts';
import { shortCite } from '../evidence-words.ts';
import { partyName } from './duties-table.ts';

const WIDTH = 1120;
const LABELS = 404;
const RIGHT = 28;
const ROW = 27;
const AXIS = 58;
const LANE = 31;
const KEY = 44;

/** Days before the earliest and after the latest one that are drawn. */
const BEFORE_DAYS = 92;
const AFTER_DAYS = 300;

/** What lies further back than this is no news; bars from before begin at the edge. */
const MOST_PAST_DAYS = 730;

/** Statuses that are drawn as a bar, and how. */
const BAR: { readonly [kind in StatusKind]: string } = {
  applies: 'now',
  scheduled: '',
  unknown: 'unk',
  dormant: 'asleep',
  exempt: '',
  ended: '',
  no: '',
};

/** A chart of what binds whom from when, with a needle on the day that is asked for. */
interface Chart {
  readonly duties: Duties;
  readonly lanes: readonly Lane[];
  readonly from: number;
  readonly to: number;
}

interface Lane {
  readonly title: string;
  readonly courses: readonly Course[];
}

/**
 * The duties of a chain through time as one picture: a lane for each party and law, a bar from the
 * day on which a duty binds. SVG of its own, without script, font or request; reads in light and
 * dark; every bar has its words for a screen reader. Duties that never bear are left out.
 */
export function coursesSvg(duties: Duties, courses: readonly Course[]): string {
  const bearing = courses.filter(({ steps }) => steps.some(isDrawn));
  const days = [
    dayOf(duties.as_of),
    ...bearing.flatMap(({ steps }) =>
      steps.flatMap((step) => {
        const start = startOf(step);
        return start === undefined || start === NEVER ? [] : [dayOf(start)];
      }),
    ),
  ];
  const chart: Chart = {
    duties,
    lanes: lanesOf(duties, bearing),
    from: Math.max(
      days.reduce((a, b) => Math.min(a, b)) - BEFORE_DAYS,
      dayOf(duties.as_of) - MOST_PAST_DAYS,
    ),
    to: days.reduce((a, b) => Math.max(a, b)) + AFTER_DAYS,
  };
  const height = AXIS + chart.lanes.reduce((sum, lane) => sum + laneHeight(lane), 0) + KEY;
  return `${[opening(chart, height), ...axis(chart, height), ...lanes(chart), ...needle(chart, height), ...key(height), '</svg>'].join('\n')}\n`;
}

function isDrawn({ status }: Step): boolean {
  return BAR[statusKind(status)] !== '';
}

function lanesOf({ parties, packs }: Duties, courses: readonly Course[]): readonly Lane[] {
  return parties.flatMap((party, place) =>
    packs.flatMap(({ name, title }) => {
      const of = courses.filter((course) => course.party === place && course.pack === name);
      return of.length === 0 ? [] : [{ title: `${title}: ${partyName(party)}`, courses: of }];
    }),
  );
}

function laneHeight({ courses }: Lane): number {
  return LANE + courses.length * ROW;
}

const STYLE = `<style>
svg{color-scheme:light dark;font:13px/20px "IBM Plex Sans",system-ui,"Segoe UI",Roboto,sans-serif;background:light-dark(#FFFFFF,#141C1E)}
text{fill:light-dark(#10191C,#E8EFEE)} .h{font-weight:600} .q{fill:light-dark(#414F54,#B4C1C2);font-size:12px}
.line{stroke:light-dark(#D5DCDA,#2B383B)} .tick{stroke:light-dark(#76858A,#74868B)}
.now{fill:light-dark(#0A5563,#3E98A4)} .later{fill:light-dark(#DFECED,#143A41)} .edge{fill:light-dark(#0A5563,#3E98A4)}
.asleep{stroke:light-dark(#76858A,#74868B);stroke-width:2;stroke-dasharray:2 4}
.unk{fill:url(#unk);stroke:light-dark(#5536C4,#BCAFFF);stroke-width:1.5} .unkline{stroke:light-dark(#5536C4,#BCAFFF);stroke-width:2}
.u{fill:light-dark(#5536C4,#BCAFFF);font-size:12px;font-weight:600;paint-order:stroke;stroke:light-dark(#FFFFFF,#141C1E);stroke-width:5} .held{fill:url(#held)} .needle{stroke:light-dark(#10191C,#E8EFEE);stroke-width:2}
</style>
<defs><pattern id="unk" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="unkline" x1="0" y1="0" x2="0" y2="6"/></pattern>
<pattern id="held" width="10" height="14" patternUnits="userSpaceOnUse"><rect class="now" width="6" height="14"/></pattern></defs>`;

function opening({ duties, lanes: of }: Chart, height: number): string {
  const rows = of.reduce((sum, { courses }) => sum + courses.length, 0);
  const title = `Duties for ${duties.subject.name}, law as of ${duties.as_of}`;
  const desc = `${rows} rows in ${of.length} lanes. The same as a list: weighbridge duties with --timeline.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">
<title id="t">${xml(title)}</title><desc id="d">${xml(desc)}</desc>
${STYLE}
<text class="h" x="20" y="26">${xml(fitted(title, 58))}</text>`;
}

/** A line and a name for each year, for each half year where there is room. */
function axis(chart: Chart, height: number): readonly string[] {
  const first = Number(dateWords(chart.from).slice(0, 4));
  const last = Number(dateWords(chart.to).slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const every = Math.ceil(years.length / 14);
  return years
    .filter((year) => (year - first) % every === 0)
    .flatMap((year) => {
      const x = xOf(chart, dayOf(`${year}-01-01`));
      if (x <= LABELS) return [];
      return [
        `<line class="line" x1="${x}" x2="${x}" y1="${AXIS - 10}" y2="${height - KEY}"/>`,
        `<text class="q" x="${x + 4}" y="${AXIS - 12}">${year}</text>`,
      ];
    });
}

function lanes(chart: Chart): readonly string[] {
  let y = AXIS;
  return chart.lanes.flatMap((lane) => {
    const top = y;
    y += laneHeight(lane);
    return [
      `<line class="line" x1="0" x2="${WIDTH}" y1="${top}" y2="${top}"/>`,
      `<text class="h" x="20" y="${top + 21}">${xml(fitted(lane.title, 56))}</text>`,
      ...lane.courses.flatMap((course, row) => rowOf(chart, course, top + LANE + row * ROW)),
    ];
  });
}

function rowOf(chart: Chart, course: Course, y: number): readonly string[] {
  const label = `${course.must}, ${shortCite(course.cite)}`;
  return [
    `<text x="20" y="${y + 14}"><title>${xml(label)}</title>${xml(fitted(course.must, 54))}</text>`,
    ...course.steps.flatMap((step, place) => {
      const next = course.steps[place + 1]?.from;
      return bar(chart, { step, until: next, y, label });
    }),
  ];
}

interface Bar {
  readonly step: Step;
  readonly until: string | undefined;
  readonly y: number;
  readonly label: string;
}

function bar(chart: Chart, { step, until, y, label }: Bar): readonly string[] {
  const kind = BAR[statusKind(step.status)];
  if (kind === '') return [];
  const start = startOf(step);
  const from = start === undefined ? LABELS : xOf(chart, dayOf(start));
  const to = until === undefined ? WIDTH : xOf(chart, dayOf(until));
  if (to <= from) return [];
  const days = `${start === undefined ? '' : `from ${start} `}${until === undefined ? '' : `until ${until}`}`;
  const words = `${label}: ${heldWords(step)} ${days}`.trim();
  const title = `<title>${xml(words)}</title>`;
  if (kind === 'asleep')
    return [
      `<line class="asleep" x1="${from}" x2="${to}" y1="${y + 9}" y2="${y + 9}">${title}</line>`,
    ];
  const look = kind === 'now' ? lookOf(chart, step) : kind;
  return [
    `<rect class="${look}" x="${from}" y="${y + 2}" width="${Math.max(1, to - from)}" height="14">${title}</rect>`,
    ...(look === 'later' || look === 'held'
      ? [`<rect class="edge" x="${from}" y="${y + 2}" width="3" height="14"/>`]
      : []),
    ...((look === 'later' || look === 'unk') &&
    to - from > 90 &&
    start !== undefined &&
    start > chart.duties.as_of
      ? [
          `<text class="${look === 'unk' ? 'u' : 'q'}" x="${from + 9}" y="${y + 13}">${start}</text>`,
        ]
      : []),
  ];
}

/** The day on which a step begins to bind: of an unknown one the first on which it could. */
function startOf({ from, notBefore }: Step): string | undefined {
  if (notBefore === undefined) return from;
  return from === undefined || from < notBefore ? notBefore : from;
}

/** Held back in enforcement, binding on the day that is asked for, or later. */
function lookOf({ duties }: Chart, { from, enforcement }: Step): 'now' | 'later' | 'held' {
  if (enforcement === 'stayed' || enforcement === 'grace') return 'held';
  return from === undefined || from <= duties.as_of ? 'now' : 'later';
}

function heldWords({ status, enforcement }: Step): string {
  if (enforcement === 'stayed') return `${status}, enforcement stayed,`;
  return enforcement === 'grace' ? `${status}, in grace,` : status;
}

function needle(chart: Chart, height: number): readonly string[] {
  const x = xOf(chart, dayOf(chart.duties.as_of));
  return [
    `<line class="needle" x1="${x}" x2="${x}" y1="${AXIS - 6}" y2="${height - KEY}"/>`,
    `<text class="q" x="${x + 5}" y="${AXIS - 28}">${chart.duties.as_of}</text>`,
  ];
}

/** What each look means, and where on the line it stands. */
const KEYS = [
  { look: 'now', x: 20, says: 'applies on this day' },
  { look: 'later', x: 220, says: 'starts later' },
  { look: 'held', x: 380, says: 'enforcement stayed or in grace' },
  { look: 'unk', x: 640, says: 'unknown' },
  { look: 'asleep', x: 780, says: 'asleep until its event' },
] as const;

function key(height: number): readonly string[] {
  const y = height - 27;
  return [
    `<line class="line" x1="0" x2="${WIDTH}" y1="${height - KEY}" y2="${height - KEY}"/>`,
    ...KEYS.flatMap(({ look, x, says }) => [
      look === 'asleep'
        ? `<line class="asleep" x1="${x}" x2="${x + 26}" y1="${y + 6}" y2="${y + 6}"/>`
        : `<rect class="${look}" x="${x}" y="${y}" width="26" height="12"/>`,
      `<text class="q" x="${x + 34}" y="${y + 11}">${says}</text>`,
    ]),
  ];
}

function xOf({ from, to }: Chart, at: number): number {
  const share = (at - from) / Math.max(1, to - from);
  const x = LABELS + Math.max(0, share) * (WIDTH - RIGHT - LABELS);
  return Math.round(x * 10) / 10;
}

function dayOf(text: string): number {
  const read = parseDay(text);
  if (read === undefined) throw new Error(`${text} is no day`);
  return dayNumber(read);
}

function dateWords(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** Text that fits so many cells, shortened at its end; the whole is in the title of its row. */
function fitted(text: string, most: number): string {
  const clean = cleanText(text);
  if (cells(clean) <= most) return clean;
  const [first = ''] = wrapText(clean, most - 2);
  return `${first} …`;
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function xml(text: string): string {
  return cleanText(text).replaceAll(/[&<>"]/g, (letter) => ENTITY[letter] ?? '');
}
