// The words in which a mutation run is told: lines for the terminal, a page for `docs/`. Pure.
import { FLOOR, scoreOf, type Judged, type Tally } from './score.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** One line per tally, in columns. */
export function table(tallies: readonly Tally[]): string {
  const width = Math.max(...tallies.map(({ name }) => name.length));
  return tallies
    .map((tally) =>
      [
        tally.name.padEnd(width),
        percent(scoreOf(tally)).padStart(7),
        `${tally.killed} killed`.padStart(12),
        `${tally.survived} survived`.padStart(13),
        `${tally.leftOut} left out`.padStart(13),
      ].join('  '),
    )
    .join('\n');
}

/** One survivor as `file:line`, what was changed, and why it is accepted. */
export function line({ file, line, mutator, change, because }: Judged): string {
  return `${file}:${line}  ${mutator}  ${change}${because === undefined ? '' : `  (${because})`}`;
}

/** What is known of a package. */
export interface Measured {
  readonly tally: Tally;
  readonly files: readonly Tally[];
  readonly survivors: readonly Judged[];
}

/** `docs/mutation-NAME.md`. */
export function page({ tally, files, survivors }: Measured): string {
  return [
    `# Mutation score of \`${tally.name}\`: ${percent(scoreOf(tally))}\n`,
    INTRODUCTION,
    figures([...files, { ...tally, name: 'all files' }]),
    '## Accepted survivors\n',
    ...byFile(survivors.filter(({ because }) => because !== undefined)),
    '## Survivors without a reason yet\n',
    ...byFile(survivors.filter(({ because }) => because === undefined)),
  ].join('\n');
}

const INTRODUCTION = `A mutant is the source with one small change: \`<\` for \`<=\`, a condition that always holds, an empty text. Tests that notice none of it claim less than they seem to. \`npm run mutate\` makes every such change in \`core\` and \`rules\`, one at a time, and runs the tests that reach it; it ends with 1 if a package has less than ${percent(FLOOR)} killed. This page holds what \`npm run mutate -- --write\` last saw of each file.

The score is killed / (killed + survived); an accepted survivor counts as survived. A mutant whose tests never end counts as killed. Left out are changes of what is read once, when a module is loaded. Properties are tried on 20 values each, the same in every run. Reasons stand in \`scripts/mutate/accepted.ts\` and \`accepted-of-rules.ts\` beside it.
`;

function figures(tallies: readonly Tally[]): string {
  const rows = tallies.map(
    (tally) =>
      `| ${tally.name} | ${percent(scoreOf(tally))} | ${tally.killed} | ${tally.survived} | ${tally.leftOut} |`,
  );
  const head = `| file | score | killed | survived | left out |\n| --- | ---: | ---: | ---: | ---: |`;
  return `${head}\n${rows.join('\n')}\n`;
}

function byFile(survivors: readonly Judged[]): readonly string[] {
  const groups = Object.groupBy(survivors, ({ file }) => file);
  return Object.entries(groups).map(
    ([file, group = []]) => `### ${file}\n\n${byLine(group).join('\n')}\n`,
  );
}

/** Survivors of one line, told together. */
function byLine(survivors: readonly Judged[]): readonly string[] {
  const groups = Map.groupBy(survivors, ({ on, because }) => {
    const reason = because === undefined ? '' : `. ${because}`;
    return `- ${code(on)}: \0${reason}`;
  });
  return [...groups].map(([around, group]) => {
    const changes = new Set(group.map(({ change }) => code(change)));
    return around.replace('\0', () => [...changes].join(', '));
  });
}

/** Code as Markdown, whatever backticks it has. */
function code(text: string): string {
  const fence = '`'.repeat(
    1 + Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)),
  );
  return fence === '`' ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}
