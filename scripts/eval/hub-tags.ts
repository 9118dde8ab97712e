// `npm run eval -- hub-tags DIR`: real models of the Hub whose card says `other` or nothing. Each row is read
// as the card that it describes; the figures describe the Hub, no truth is kept for them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLicences, type LicenceReading } from '@weighbridge/licences';
import type { Evaluation } from './evaluation.ts';
import { licenceHouse } from './licence-house.ts';

interface Row {
  readonly model: string;
  readonly name: string;
  readonly link: string;
  readonly tagged: boolean;
}

type Outcome = 'settled' | 'unsettled' | 'none';

/** Findings by which a tag is wrong, or lacking although the licence can be told. */
const ERRORS: readonly string[] = ['licence.tag-against-base', 'licence.tag-missing'];

export const evaluation: Evaluation = (paths, say) => {
  const house = licenceHouse();
  const [folder = ''] = paths;
  const rows = [
    ...rowsIn(join(folder, 'model_license_other.csv'), { tagged: true }),
    ...rowsIn(join(folder, 'model_no_license.csv'), { tagged: false }),
  ];
  const read = rows.map((row) => ({
    row,
    reading: readLicences({ files: [{ path: 'README.md', text: cardOf(row) }] }, house),
  }));
  const outcomes = read.map(({ reading }) => outcomeOf(reading));
  const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  const errors = read.filter(({ reading }) =>
    codesIn(reading).some((code) => ERRORS.includes(code)),
  );
  for (const code of ERRORS)
    say(`${code}: ${read.filter(({ reading }) => codesIn(reading).includes(code)).length}`);
  for (const { row, reading } of errors
    .filter((one) => codesIn(one.reading).includes(ERRORS[0] ?? ''))
    .slice(0, 10))
    say(`${row.model}: ${reading.findings.find(({ code }) => code === ERRORS[0])?.says ?? ''}`);
  return Promise.resolve({
    models: rows.length,
    settled: count('settled'),
    unsettled: count('unsettled'),
    none: count('none'),
    tagErrorsFound: errors.length,
  });
};

function codesIn({ findings }: LicenceReading): readonly string[] {
  return findings.map(({ code }) => code);
}

/** Settled: one text and no other. Unsettled: something is said that fits several texts or none. */
function outcomeOf({ components, found }: LicenceReading): Outcome {
  const weights = components.find(({ component }) => component === 'weights');
  if (weights !== undefined && 'licences' in weights) {
    const [licence] = weights.licences;
    const isOne = weights.licences.length === 1 && licence !== undefined && licence.or.length === 0;
    return isOne && licence.id !== 'custom' ? 'settled' : 'unsettled';
  }
  return weights !== undefined || found.claims.length > 0 ? 'unsettled' : 'none';
}

/** The card that a row describes. The model's own name tells its family, as a base would. */
function cardOf({ model, name, link, tagged }: Row): string {
  const fields = [
    ...(tagged ? ['license: other'] : []),
    ...(tagged && name !== '' ? [`license_name: ${JSON.stringify(name)}`] : []),
    ...(tagged && link !== '' ? [`license_link: ${JSON.stringify(link)}`] : []),
    `base_model: ${JSON.stringify(model)}`,
  ];
  const body = tagged || link === '' ? '' : `License: [LICENSE](${link})\n`;
  return `---\n${fields.join('\n')}\n---\n# ${model.split('/').at(-1) ?? ''}\n\n${body}`;
}

function rowsIn(path: string, { tagged }: { readonly tagged: boolean }): readonly Row[] {
  const [head = [], ...rows] = cellsOf(readFileSync(path, 'utf8'));
  const column = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? '';
  return rows
    .filter((row) => column(row, 'model_id') !== '')
    .map((row) => ({
      model: linked(column(row, 'model_id')).text,
      name: column(row, 'suggested_license_name'),
      link: column(row, 'suggested_license_link') || linked(column(row, 'license_url')).url,
      tagged,
    }));
}

/** `[text](url)` taken apart. */
function linked(cell: string): { readonly text: string; readonly url: string } {
  const [, text = cell, url = ''] = /^\[([^\]]*)\]\(([^)]*)\)$/u.exec(cell) ?? [];
  return { text, url };
}

/** Rows of comma-separated values; quoted cells may hold commas and doubled quotes. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split(/\r?\n/u).filter((line) => line !== '');
  // A comma before the first cell makes each cell begin with one.
  return lines.map((line) =>
    [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, bare = '']) =>
      quoted === undefined ? bare : quoted.replaceAll('""', '"'),
    ),
  );
}
